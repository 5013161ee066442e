import type { Projection } from './projection.ts';
import type { Subscription } from './subscription.ts';

/** A projection as the runner sees it. */
export const subscribeProjection = (projection: Projection): Subscription => ({
  kind: 'projection',
  name: projection.name,
  version: projection.version,
  types: projection.onEvery ? 'all' : new Set(Object.keys(projection.on)),
  write: async (rows, events) => {
    await projection.onEvery?.(rows, events);
    for (const event of events) await projection.on[event.type]?.(rows, event);
  },
});
