import type { EntityManager } from 'typeorm';
import type { Recorded } from '#kernel';
import { noteFailure, type Build, type ParkedStreams } from './parked-streams.ts';
import type { Subscription } from './subscription.ts';
import { isTransient } from './transient.ts';

/** The subscription asks to stop rather than go on without this event. */
export class MustStop extends Error {}

export interface Applied {
  readonly handled: number;
  /** Events that were set aside: the ones that failed, and those that wait behind them. */
  readonly failed: number;
}

const describe = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

/**
 * Applies a batch inside the caller's transaction. When it fails for a reason that lies in an event, it is halved under
 * savepoints until the event is found; what happens to that one is the subscription's policy. A transient error is thrown
 * on: then nothing of the batch counts.
 */
export const applyBatch = async (
  rows: EntityManager,
  subscription: Subscription,
  build: Build,
  events: readonly Recorded[],
  parked: ParkedStreams,
): Promise<Applied> => {
  const waiting = parked.size === 0 ? [] : events.filter((event) => parked.has(event));
  for (const event of waiting) await noteFailure(rows, build, event, 'waiting', null);
  const ready = waiting.length === 0 ? events : events.filter((event) => !parked.has(event));
  if (ready.length === 0) return { handled: 0, failed: waiting.length };

  await rows.query('SAVEPOINT batch');
  try {
    await subscription.write(rows, ready);
    await rows.query('RELEASE SAVEPOINT batch');
    return { handled: ready.length, failed: waiting.length };
  } catch (error) {
    if (isTransient(error)) throw error;
    await rows.query('ROLLBACK TO SAVEPOINT batch');
    if (ready.length > 1) {
      const middle = Math.ceil(ready.length / 2);
      const first = await applyBatch(rows, subscription, build, ready.slice(0, middle), parked);
      const second = await applyBatch(rows, subscription, build, ready.slice(middle), parked);
      return { handled: first.handled + second.handled, failed: waiting.length + first.failed + second.failed };
    }
    for (const event of ready) await setAside(rows, subscription, build, event, error, parked);
    return { handled: 0, failed: waiting.length + 1 };
  }
};

/** Deals with an event that cannot be handled as the subscription's policy says. Throws `MustStop` when that is to stop. */
export const setAside = async (
  rows: EntityManager,
  { onFailure, name }: Subscription,
  build: Build,
  event: Recorded,
  error: unknown,
  parked: ParkedStreams,
): Promise<void> => {
  if (onFailure === 'stop') {
    throw new MustStop(`${name} stops at position ${event.position} (${event.type}): ${describe(error)}`);
  }
  await noteFailure(rows, build, event, onFailure === 'park' ? 'failed' : 'skipped', describe(error));
  if (onFailure === 'park') parked.add(event);
};
