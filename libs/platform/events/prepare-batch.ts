import type { Recorded } from '#kernel';
import type { ParkedStreams } from './parked-streams.ts';
import type { Subscription } from './subscription.ts';
import { isTransient } from './transient.ts';

/**
 * Does what a reaction does before its transaction (commands), and answers the events for which that failed for a reason that
 * lies in them. Later events of the same stream are left undone, because they will wait behind it. Repeating is harmless:
 * commands carry ids. Throws transient errors on.
 */
export const prepareBatch = async (
  subscription: Subscription,
  events: readonly Recorded[],
  parked: ParkedStreams,
): Promise<ReadonlyMap<Recorded, unknown>> => {
  const failed = new Map<Recorded, unknown>();
  const { before } = subscription;
  if (!before) return failed;
  const ready = events.filter((event) => !parked.has(event));
  try {
    await before(ready);
    return failed;
  } catch (error) {
    if (isTransient(error)) throw error;
  }
  const halted = new Set<string>();
  for (const event of ready) {
    const stream = `${event.tenantId}/${event.streamId}`;
    if (halted.has(stream)) continue;
    try {
      await before([event]);
    } catch (error) {
      if (isTransient(error)) throw error;
      failed.set(event, error);
      if (subscription.onFailure === 'park') halted.add(stream);
    }
  }
  return failed;
};
