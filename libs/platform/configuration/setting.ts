import 'reflect-metadata';

export type Environment = 'development' | 'test' | 'production';

export interface SettingOptions {
  /** For operators: what it does, units, where it matters. Becomes docs/deployment/environment-variables.md. */
  readonly about: string;
  /** Text to value; the text as it is when absent. What cannot be read becomes a value that validation refuses. */
  readonly parse?: (text: string) => unknown;
  readonly fallback?: string | ((environment: Environment) => string | undefined);
  /** For the documentation, when the fallback depends on something. */
  readonly fallbackText?: string;
  /** Its value never appears in logs, messages or documentation. */
  readonly secret?: boolean;
  /** Nothing reads it yet: installations may carry it for a later release, and are told that it changes nothing. */
  readonly idle?: boolean;
  /** Worth knowing in production. */
  readonly production?: string;
}

export interface SettingDescription extends SettingOptions {
  readonly property: string;
  /** The environment variable. */
  readonly name: string;
}

const KEY = Symbol('settings');

/** Reads the property from the environment variable of its name: `databaseUrl` from `DATABASE_URL`. */
export const Setting =
  (options: SettingOptions): PropertyDecorator =>
  (target, property) => {
    const name = String(property)
      .replace(/[A-Z]/g, (letter) => `_${letter}`)
      .toUpperCase();
    const all = settingsOf(target.constructor);
    Reflect.defineMetadata(KEY, [...all, { ...options, property: String(property), name }], target.constructor);
  };

/** The settings of a class in the order they are written. */
export const settingsOf = (type: object): readonly SettingDescription[] =>
  (Reflect.getMetadata(KEY, type) as SettingDescription[] | undefined) ?? [];
