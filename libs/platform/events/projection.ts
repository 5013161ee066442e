import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { DomainEvent, Recorded } from '#kernel';
import type { FailurePolicy } from './subscription.ts';

/** A read model: its tables, and for each event it follows, what it writes. Runs in one transaction with its checkpoint. */
export interface Projection<Event extends DomainEvent = DomainEvent> {
  readonly kind: 'projection';
  readonly name: string;
  /** Raise it when the tables or the handlers change: the new version is built beside the old one. */
  readonly version: number;
  /** Written by this projection alone. Name them without a schema: a rebuild writes to copies elsewhere. */
  readonly tables: readonly EntityTarget<ObjectLiteral>[];
  /** Default `park`. */
  readonly onFailure?: FailurePolicy;
  /** Parts with a checkpoint of their own, default 1; more only where no row depends on more than one stream. */
  readonly parts?: number;
  readonly on: {
    readonly [E in Event as E['type']]?: (rows: EntityManager, event: Recorded<E['data']>) => Promise<unknown>;
  };
  /** Applies many events at once, instead of `on` one by one; gets only events that `on` names. */
  readonly batch?: (rows: EntityManager, events: readonly Recorded[]) => Promise<unknown>;
  /** For a read model of all that happens: gets every event, besides what `on` names. */
  readonly onEvery?: (rows: EntityManager, events: readonly Recorded[]) => Promise<unknown>;
}

/** Fixes the event union first, so that each handler's event is inferred. */
export const projection =
  <Event extends DomainEvent>() =>
  (definition: Omit<Projection<Event>, 'kind'>): Projection<Event> => ({ kind: 'projection', ...definition });
