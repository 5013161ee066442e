/**
 * A rebuild at size: `npm run bench -- rebuild [--events 1000000]`. Fills the log, then has a projection of a higher version
 * built beside the live tables, once with a set-based handler and once event by event through TypeORM, while somebody reads
 * the live table all the time and somebody writes 50 events a second. Needs a build. Prints figures; asserts nothing.
 */
import 'reflect-metadata';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { quantile } from '../quantile.ts';
import { DataSource, EntitySchema, type EntityManager } from 'typeorm';
import type { Recorded } from '#kernel';

const dist = join(import.meta.dirname, '../../dist');
const platform = async <Module>(path: string): Promise<Module> =>
  (await import(join(dist, 'libs/platform', path))) as Module;

type Subscription = import('../../libs/platform/events/subscription.ts').Subscription;
const { startEmbeddedPostgres } = await platform<typeof import('../../libs/platform/database/embedded-postgres.ts')>(
  'database/embedded-postgres.js',
);
const { migrate } = await platform<typeof import('../../libs/platform/database/migrate.ts')>('database/migrate.js');
const { Checkpoints } =
  await platform<typeof import('../../libs/platform/events/checkpoints.ts')>('events/checkpoints.js');
const { EventFeed } = await platform<typeof import('../../libs/platform/events/event-feed.ts')>('events/event-feed.js');
const { EventStore } =
  await platform<typeof import('../../libs/platform/events/event-store.ts')>('events/event-store.js');
const { SubscriptionRunner } = await platform<typeof import('../../libs/platform/events/subscription-runner.ts')>(
  'events/subscription-runner.js',
);
const { DatabaseListener } =
  await platform<typeof import('../../libs/platform/events/database-listener.ts')>('events/database-listener.js');
const { newProcessId } =
  await platform<typeof import('../../libs/platform/events/process-id.ts')>('events/process-id.js');
const { migrations } = (await import(join(dist, 'migrations/index.js'))) as typeof import('../../migrations/index.ts');

const { values } = parseArgs({ options: { events: { type: 'string', default: '1000000' } }, allowPositionals: true });
const EVENTS = Number(values.events);
const STREAMS = Math.max(1, Math.floor(EVENTS / 50));
const CONTEXT = { tenantId: 'bench', metadata: { actorId: 'bench', actorName: 'Bench', correlationId: 'bench' } };

interface Line {
  tenantId: string;
  streamId: string;
  n: number;
}
const lines = new EntitySchema<Line>({
  name: 'lines',
  tableName: 'lines',
  columns: {
    tenantId: { type: 'text', primary: true, name: 'tenant_id' },
    streamId: { type: 'text', primary: true, name: 'stream_id' },
    n: { type: 'integer' },
  },
});

const setBased = async (rows: EntityManager, events: readonly Recorded[]): Promise<void> => {
  const perStream = new Map<string, number>();
  for (const { streamId } of events) perStream.set(streamId, (perStream.get(streamId) ?? 0) + 1);
  await rows.query(
    `INSERT INTO lines AS l SELECT 'bench', * FROM unnest($1::text[], $2::int[])
     ON CONFLICT (tenant_id, stream_id) DO UPDATE SET n = l.n + EXCLUDED.n`,
    [[...perStream.keys()], [...perStream.values()]],
  );
};
const perEvent = async (rows: EntityManager, events: readonly Recorded[]): Promise<void> => {
  for (const { tenantId, streamId, version } of events) {
    if (version === 1) await rows.insert(lines, { tenantId, streamId, n: 1 });
    else await rows.increment(lines, { tenantId, streamId }, 'n', 1);
  }
};
const projection = (version: number, write: Subscription['write']): Subscription => ({
  kind: 'projection',
  name: 'lines',
  version,
  parts: 1,
  onFailure: 'stop',
  tables: ['lines'],
  types: new Set(['LineAdded']),
  write,
});

const folder = mkdtempSync(join(tmpdir(), 'docsense-rebuild-'));
chmodSync(folder, 0o755);
const server = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), durable: true });
const pool = new pg.Pool({ connectionString: server.url, max: 10 });
pool.on('error', () => undefined);
try {
  await migrate(server.url, migrations);
  await pool.query(
    "CREATE TABLE lines (tenant_id text, stream_id text, n int NOT NULL, PRIMARY KEY (tenant_id, stream_id)); SELECT secure_read_table('lines')",
  );
  await pool.query(
    `INSERT INTO events (position, tenant_id, stream_id, version, shard, event_id, type, schema_version, data, meta, actor_id, correlation_id)
     SELECT p, 'bench', 'line-' || p % $2, (p - 1) / $2 + 1, 0, gen_random_uuid(), 'LineAdded', 1,
            jsonb_build_object('productId', 'prod-' || p % 977, 'quantity', p % 9 + 1, 'note', repeat('x', 96), 'addedAt', '2026-01-01T00:00:00.000Z'),
            '{"actorName": "Bench"}', 'bench', 'bench'
     FROM generate_series(1, $1::int) AS p`,
    [EVENTS, STREAMS],
  );
  await pool.query('SELECT setval($1, $2)', ['event_positions', EVENTS]);
  await pool.query('ANALYZE events');
  const source = await new DataSource({
    type: 'postgres',
    url: server.url,
    poolSize: 6,
    entities: [lines],
  }).initialize();
  const store = new EventStore(pool);

  const build = async (version: number, write: Subscription['write'], forMs?: number): Promise<number> => {
    const id = newProcessId();
    const runner = new SubscriptionRunner(source, new EventFeed(pool), new Checkpoints(pool, id), [
      projection(version, write),
    ]);
    const listener = new DatabaseListener(server.url, id, {
      alive: true,
      onWake: () => runner.wake(),
      onLeases: () => runner.reclaim(),
    });
    await listener.open();
    const started = performance.now();
    await runner.start();
    if (forMs !== undefined) await pause(forMs);
    else
      for (;;) {
        const { rows } = await pool.query<{ level: boolean }>(
          `SELECT count(*) > 0 AS level FROM projection_checkpoints
         WHERE version = $1 AND state = 'running' AND position >= (SELECT max(position) FROM events) - 1000`,
          [version],
        );
        if (rows[0]?.level) break;
        await pause(50);
      }
    const seconds = (performance.now() - started) / 1000;
    await runner.stop();
    await listener.close();
    return seconds;
  };

  const running = { now: true };
  let [reads, failed, slowest, written] = [0, 0, 0, 0];
  const reader = async (): Promise<void> => {
    while (running.now) {
      const started = performance.now();
      await pool
        .query('SELECT n FROM lines WHERE tenant_id = $1 AND stream_id = $2', ['bench', 'line-1'])
        .catch(() => (failed += 1));
      reads += 1;
      slowest = Math.max(slowest, performance.now() - started);
      await pause(5);
    }
  };
  /** Milliseconds from an append's answer until the live tables have it. */
  let lags: number[] = [];
  const untilLive = async (position: bigint): Promise<void> => {
    const started = performance.now();
    for (;;) {
      const { rows } = await pool.query<{ there: boolean }>(
        `SELECT count(*) > 0 AS there FROM projection_checkpoints WHERE subscription = 'lines' AND state = 'running' AND position >= $1`,
        [position],
      );
      if (rows[0]?.there) break;
      await pause(2);
    }
    lags.push(performance.now() - started);
  };
  const writer = async (): Promise<void> => {
    while (running.now) {
      const { position } = await store.append(
        { stream: `late-${written % 100}`, expected: 'any', events: [{ type: 'LineAdded', data: { late: true } }] },
        CONTEXT,
      );
      written += 1;
      await untilLive(position);
      await pause(20);
    }
  };
  const show = (what: string, seconds: number): void =>
    console.log(
      `${what.padEnd(34)} ${EVENTS} events in ${seconds.toFixed(1)} s, ${Math.round(EVENTS / seconds)} events/s;` +
        ` ${reads} reads meanwhile, ${failed} failed, slowest ${slowest.toFixed(0)} ms;` +
        ` ${written} events written meanwhile, live after p95 ${quantile(lags, 0.95).toFixed(0)} ms`,
    );

  /** What the same statements cost without a store: read in order, write, nothing else. */
  const floor = async (): Promise<void> => {
    for (const [what, write] of [
      ['set-based', setBased],
      ['event by event', perEvent],
    ] as const) {
      await pool.query('TRUNCATE lines');
      const started = performance.now();
      let done = 0;
      while (done < EVENTS) {
        const { rows } = await pool.query<{ tenant_id: string; stream_id: string; version: number }>(
          'SELECT position, tenant_id, stream_id, version, type, data FROM events WHERE position > $1 ORDER BY position LIMIT 500',
          [done],
        );
        const events = rows.map((row) => ({
          tenantId: row.tenant_id,
          streamId: row.stream_id,
          version: row.version,
        })) as Recorded[];
        await source.transaction((tables) => write(tables, events));
        done += rows.length;
      }
      const seconds = (performance.now() - started) / 1000;
      console.log(
        `${`the same without a store, ${what}`.padEnd(38)} ${done} events in ${seconds.toFixed(1)} s, ${Math.round(done / seconds)} events/s`,
      );
    }
  };

  show('first filling, set-based', await build(1, setBased));
  const others = [reader(), writer()];
  // What the lag is without a rebuild: the same version, for five seconds.
  await build(1, setBased, 5_000);
  console.log(`without a rebuild: ${written} events written, live after p95 ${quantile(lags, 0.95).toFixed(0)} ms`);
  [reads, failed, slowest, written, lags] = [0, 0, 0, 0, []];
  show('rebuild beside the live one, set-based', await build(2, setBased));
  [reads, failed, slowest, written, lags] = [0, 0, 0, 0, []];
  show('rebuild, event by event with TypeORM', await build(3, perEvent));
  running.now = false;
  await Promise.all(others);

  const { rows } = await pool.query<{ wrong: string }>(
    `SELECT count(*) AS wrong FROM (SELECT stream_id, count(*) AS n FROM events GROUP BY 1) e FULL JOIN lines l USING (stream_id)
     WHERE e.n IS DISTINCT FROM l.n AND stream_id NOT LIKE 'late-%'`,
  );
  console.log(`rows that differ from a fold over the log: ${rows[0]?.wrong}`);
  await floor();
  await source.destroy();
} finally {
  await pool.end();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
