// Our event store for the event-store harness (its adapters/CONTRACT.md says what an adapter is).
// Build first (`npm run build`): the adapter runs what production runs.
import 'reflect-metadata';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Checkpoints } from '../../dist/libs/platform/events/checkpoints.js';
import { DatabaseListener } from '../../dist/libs/platform/events/database-listener.js';
import { EventFeed } from '../../dist/libs/platform/events/event-feed.js';
import { EventStore } from '../../dist/libs/platform/events/event-store.js';
import { newProcessId } from '../../dist/libs/platform/events/process-id.js';
import { SubscriptionRunner } from '../../dist/libs/platform/events/subscription-runner.js';
import { migrate } from '../../dist/libs/platform/database/migrate.js';
import { migrations } from '../../dist/migrations/index.js';

const OPTIONS = { tenantId: 'bench', metadata: { actorId: 'bench', actorName: 'Bench', correlationId: 'bench' } };

export async function create({ url, poolSize }) {
  await migrate(url, migrations);
  const pool = new pg.Pool({ connectionString: url, max: poolSize, min: poolSize, idleTimeoutMillis: 0 });
  pool.on('error', () => {}); // The harness drops the database with FORCE at the end.
  await pool.query('CREATE TABLE bench_view (stream_id text PRIMARY KEY, n bigint NOT NULL)');
  const database = await new DataSource({
    type: 'postgres',
    url,
    poolSize: 2,
    poolErrorHandler: () => {},
  }).initialize();
  let runner;
  const store = new EventStore(pool, { onCommitted: () => runner?.wake() });
  return {
    name: 'docsense',
    async append(stream, events, expected) {
      const { version } = await store.append({ stream, expected: expected ?? 'any', events }, OPTIONS);
      return version;
    },
    read: (stream) => store.read(stream, OPTIONS),
    async subscribe({ onApplied }) {
      const owner = newProcessId();
      const listener = new DatabaseListener(url, owner, {
        alive: true,
        onWake: () => runner?.wake(),
        onLeases: () => runner?.reclaim(),
      });
      await listener.open();
      const counts = {
        kind: 'projection',
        name: 'bench',
        version: 1,
        parts: 1,
        onFailure: 'park',
        tables: ['bench_view'],
        types: new Set(['OrderLineAdded']),
        async write(rows, events) {
          const perStream = new Map();
          for (const { streamId } of events) perStream.set(streamId, (perStream.get(streamId) ?? 0) + 1);
          await rows.query(
            `INSERT INTO bench_view SELECT * FROM unnest($1::text[], $2::bigint[])
             ON CONFLICT (stream_id) DO UPDATE SET n = bench_view.n + EXCLUDED.n`,
            [[...perStream.keys()], [...perStream.values()]],
          );
        },
      };
      const feed = new EventFeed(pool);
      runner = new SubscriptionRunner(database, feed, new Checkpoints(pool, owner), [counts], {
        onBatch: (_, events) => onApplied?.(events),
      });
      await runner.start();
      return {
        async stop() {
          await runner.stop();
          await listener.close();
        },
      };
    },
    async viewTotal() {
      const { rows } = await pool.query('SELECT coalesce(sum(n), 0) AS total FROM bench_view');
      return Number(rows[0].total);
    },
    async close() {
      await database.destroy();
      await pool.end();
    },
  };
}
