import { Configuration } from './configuration.ts';
import { settingsOf } from './setting.ts';

/** Shorter ones would blot out ordinary words. */
const SHORTEST = 6;

/** Texts that must never be printed: secret settings, and the passwords inside secret URLs. */
export const secretsOf = (configuration: Configuration): readonly string[] =>
  settingsOf(Configuration)
    .filter(({ secret }) => secret)
    .flatMap(({ property }) => {
      const value: unknown = Reflect.get(configuration, property);
      if (typeof value !== 'string') return [];
      const password = URL.canParse(value) ? new URL(value).password : '';
      return [value, password];
    })
    .filter((text) => text.length >= SHORTEST);
