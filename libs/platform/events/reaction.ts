import type { Command } from '@nestjs/cqrs';
import type { DomainEvent, Recorded } from '#kernel';
import type { JobRequest } from '../jobs/job.ts';
import type { FailurePolicy } from './subscription.ts';

/** What an event leads to: a command, a job, or nothing. */
export type Consequence = Command<unknown> | JobRequest | undefined;

/**
 * When this happens, that must be done: an event answered with a command or a job, at least once. Jobs are queued in
 * the transaction of the checkpoint; commands carry the id of event and reaction, so that a repetition changes nothing.
 */
export interface Reaction<Event extends DomainEvent = DomainEvent> {
  readonly kind: 'reaction';
  readonly name: string;
  readonly version: number;
  /** Default `park`. */
  readonly onFailure?: FailurePolicy;
  readonly on: { readonly [E in Event as E['type']]?: (event: Recorded<E['data']>) => Consequence };
}

/** Fixes the event union first, so that each handler's event is inferred. */
export const reaction =
  <Event extends DomainEvent>() =>
  (definition: Omit<Reaction<Event>, 'kind' | 'version'>): Reaction<Event> => ({
    kind: 'reaction',
    version: 1,
    ...definition,
  });
