import type { DataSource } from 'typeorm';
import type { Projection } from './projection.ts';
import type { Subscription } from './subscription.ts';

/** A projection as the runner sees it. */
export const subscribeProjection = (projection: Projection, database: DataSource): Subscription => ({
  kind: 'projection',
  name: projection.name,
  version: projection.version,
  parts: projection.parts ?? 1,
  onFailure: projection.onFailure ?? 'park',
  tables: projection.tables.map((table) => database.getMetadata(table).tableName),
  types: projection.onEvery ? 'all' : new Set(Object.keys(projection.on)),
  write: async (rows, events) => {
    await projection.onEvery?.(rows, events);
    if (projection.batch)
      await projection.batch(
        rows,
        events.filter(({ type }) => type in projection.on),
      );
    else for (const event of events) await projection.on[event.type]?.(rows, event);
  },
});
