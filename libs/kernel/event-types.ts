import type { DomainEvent } from './event.ts';

/** Dotted paths to members that may be null: what an erased value becomes. Members of arrays have no path. */
type NullablePath<Data> = {
  [Key in keyof Data & string]-?: null extends Data[Key]
    ? Key
    : NonNullable<Data[Key]> extends readonly unknown[]
      ? never
      : NonNullable<Data[Key]> extends object
        ? `${Key}.${NullablePath<NonNullable<Data[Key]>>}`
        : never;
}[keyof Data & string];

/** Names of members that hold the id of somebody. */
type IdMember<Data> = { [Key in keyof Data & string]-?: Data[Key] extends string ? Key : never }[keyof Data & string];

/**
 * Path of a personal member → name of the member with the id of whom it is about. The empty path, which nothing has, keeps the
 * compiler looking for members too many where no member may be null.
 */
type Personal<Data> = { readonly [Path in NullablePath<Data>]?: IdMember<Data> } & { readonly ''?: never };

/** What is known of one type of event. */
export interface EventType<Data = unknown> {
  /** Version of the shape of `data` that is written now, 1, 2, 3…; raise it when the shape changes. */
  readonly version: number;
  /** Complete: every optional member present. Tests store it, and it is kept as the golden file of this version. */
  readonly example: Data;
  /** For each older version the pure function to the next one: `upcasts[1]` turns data of version 1 into version 2. */
  readonly upcasts?: Readonly<Record<number, (data: never) => unknown>>;
  /**
   * Members that tell about a person, each with the member that holds that person's id: stored encrypted under the person's
   * key, and null once the person is erased.
   */
  readonly personal?: Personal<Data>;
}

/** The event types of one module, a Nest provider that the event store finds. */
export interface EventTypes<Event extends DomainEvent = DomainEvent> {
  readonly kind: 'event-types';
  readonly types: { readonly [E in Event as E['type']]: EventType<E['data']> };
}

/** Fixes the event union first: a type that is missing, or an example that does not fit, does not compile. */
export const registerEvents =
  <Event extends DomainEvent>() =>
  (types: EventTypes<Event>['types']): EventTypes<Event> => ({ kind: 'event-types', types });
