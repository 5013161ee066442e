import { createHash } from 'node:crypto';
import type { DomainEvent, EventType, EventTypes } from '#kernel';
import { replaceAt, valueAt } from './personal-paths.ts';
import { missingUpcast, upcast } from './upcast.ts';

export interface StoredType {
  readonly type: string;
  readonly schemaVersion: number;
}

export interface StoredData extends StoredType {
  readonly data: unknown;
}

/** What this program knows of every type of event: all modules' registrations together. */
export class EventRegistry {
  private readonly types = new Map<string, EventType>();
  private hash: string | undefined;

  constructor(...modules: readonly EventTypes[]) {
    for (const module of modules) this.add(module);
  }

  /** Throws on a type that is registered twice, or whose personal members its example does not have. */
  add({ types }: EventTypes): void {
    for (const [name, type] of Object.entries(types)) {
      if (this.types.has(name)) throw new Error(`The event type ${name} is registered twice.`);
      for (const [path, subject] of Object.entries<string>(type.personal ?? {})) {
        if (valueAt(type.example, path) === undefined || typeof valueAt(type.example, subject) !== 'string')
          throw new Error(`${name}: the example has no ${path} of a ${subject}.`);
      }
      this.types.set(name, type);
    }
    this.hash = undefined;
  }

  /** Names of all types. */
  get names(): readonly string[] {
    return [...this.types.keys()];
  }

  get(type: string): EventType | undefined {
    return this.types.get(type);
  }

  /** The version that is written now. Throws for a type that no module registers: a programming fault. */
  versionOf(type: string): number {
    const known = this.types.get(type);
    if (!known) throw new Error(`The event type ${type} is not registered: add it to its module's event-registry.ts.`);
    return known.version;
  }

  /** A stored event in today's shape. A type that is not known here (it left, or comes with the next release) stays as it is. */
  current({ type, schemaVersion, data }: StoredData): StoredData {
    const known = this.types.get(type);
    if (!known || known.version === schemaVersion) return { type, schemaVersion, data };
    return { type, schemaVersion: known.version, data: upcast(type, known, schemaVersion, data) };
  }

  /** Whether `current` leaves such an event as it is. */
  isCurrent({ type, schemaVersion }: StoredType): boolean {
    const known = this.types.get(type);
    return !known || known.version === schemaVersion;
  }

  /** One sentence for each stored type that this program cannot read. */
  faults(stored: readonly StoredType[]): readonly string[] {
    return stored.flatMap(({ type, schemaVersion }) => {
      const known = this.types.get(type);
      if (!known) return [`${type} version ${schemaVersion} is not known`];
      if (schemaVersion > known.version)
        return [`${type} version ${schemaVersion} is newer than this program's version ${known.version}`];
      const missing = missingUpcast(known, schemaVersion);
      return missing === undefined
        ? []
        : [`${type} version ${schemaVersion} has no way to version ${known.version}: upcast ${missing} is missing`];
    });
  }

  /** Personal members that say something: path and id of whom it is about, for data in today's shape. */
  personal({ type, data }: DomainEvent): readonly { readonly path: string; readonly subject: string }[] {
    const personal = this.types.get(type)?.personal;
    if (!personal) return [];
    return Object.entries<string>(personal).flatMap(([path, member]) => {
      const subject = valueAt(data, member);
      const says = valueAt(data, path) ?? null;
      return typeof subject === 'string' && says !== null ? [{ path, subject }] : [];
    });
  }

  /** The data with every personal member null, for copies that nobody would find again. */
  withoutPersonal(event: DomainEvent): unknown {
    return this.personal(event).reduce((data, { path }) => replaceAt(data, path, () => null), event.data);
  }

  /** Changes whenever a version does. */
  get fingerprint(): string {
    this.hash ??= createHash('sha256')
      .update(JSON.stringify([...this.types].map(([name, { version }]) => `${name}/${version}`).toSorted()))
      .digest('hex');
    return this.hash;
  }
}
