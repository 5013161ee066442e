import 'reflect-metadata';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DataSource, EntitySchema, type EntityManager } from 'typeorm';
import type { Recorded } from '#kernel';

const dist = join(import.meta.dirname, '../dist');
const platform = async <Module>(path: string): Promise<Module> =>
  (await import(join(dist, 'libs/platform', path))) as Module;

const { startEmbeddedPostgres } = await platform<typeof import('../libs/platform/database/embedded-postgres.ts')>(
  'database/embedded-postgres.js',
);
const { migrate } = await platform<typeof import('../libs/platform/database/migrate.ts')>('database/migrate.js');
const { Checkpoints } =
  await platform<typeof import('../libs/platform/events/checkpoints.ts')>('events/checkpoints.js');
const { EventFeed } = await platform<typeof import('../libs/platform/events/event-feed.ts')>('events/event-feed.js');
const { EventStore } = await platform<typeof import('../libs/platform/events/event-store.ts')>('events/event-store.js');
const { SubscriptionRunner } = await platform<typeof import('../libs/platform/events/subscription-runner.ts')>(
  'events/subscription-runner.js',
);
const { DatabaseListener } =
  await platform<typeof import('../libs/platform/events/database-listener.ts')>('events/database-listener.js');
const { newProcessId } = await platform<typeof import('../libs/platform/events/process-id.ts')>('events/process-id.js');
const { migrations } = (await import(join(dist, 'migrations/index.js'))) as typeof import('../migrations/index.ts');

type Subscription = import('../libs/platform/events/subscription.ts').Subscription;
type Store = import('../libs/platform/events/event-store.ts').EventStore;

export type Write = Subscription['write'];
/** Whose events they are. */
export const AS = {
  tenantId: 'bench',
  metadata: { actorId: 'bench', actorName: 'Bench', correlationId: 'bench' },
};

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

/** Counts events by stream, a statement for all of them. */
export const setBased = async (rows: EntityManager, events: readonly Recorded[]): Promise<void> => {
  const perStream = new Map<string, number>();
  for (const { streamId } of events) perStream.set(streamId, (perStream.get(streamId) ?? 0) + 1);
  await rows.query(
    `INSERT INTO lines AS l SELECT 'bench', * FROM unnest($1::text[], $2::int[])
     ON CONFLICT (tenant_id, stream_id) DO UPDATE SET n = l.n + EXCLUDED.n`,
    [[...perStream.keys()], [...perStream.values()]],
  );
};

/** The same with a statement of TypeORM for each event. */
export const perEvent = async (rows: EntityManager, events: readonly Recorded[]): Promise<void> => {
  for (const { tenantId, streamId, version } of events) {
    if (version === 1) await rows.insert(lines, { tenantId, streamId, n: 1 });
    else await rows.increment(lines, { tenantId, streamId }, 'n', 1);
  }
};

/** A server of its own with a log of so many events, their streams interleaved, and one projection over it. */
export class LineLog {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly store: Store;
  readonly source: DataSource;
  private readonly end: () => Promise<void>;

  private constructor(url: string, end: () => Promise<void>) {
    this.url = url;
    this.end = end;
    this.pool = new pg.Pool({ connectionString: url, max: 10 });
    this.pool.on('error', () => undefined);
    this.store = new EventStore(this.pool);
    this.source = new DataSource({ type: 'postgres', url, poolSize: 6, entities: [lines] });
  }

  static async filled(events: number, perStream: number): Promise<LineLog> {
    const folder = mkdtempSync(join(tmpdir(), 'docsense-lines-'));
    chmodSync(folder, 0o755);
    const server = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), durable: true });
    const log = new LineLog(server.url, async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    });
    await migrate(server.url, migrations);
    await fill(log.pool, events, perStream);
    await log.source.initialize();
    return log;
  }

  /** The log that another process has filled. */
  static async at(url: string): Promise<LineLog> {
    const log = new LineLog(url, () => Promise.resolve());
    await log.source.initialize();
    return log;
  }

  /**
   * Has a version of the projection catch up, beside the live tables when it is not the first; resolves with the seconds until it is
   * live and level.
   */
  async project(version: number, write: Write): Promise<number> {
    const started = performance.now();
    const stop = await this.work(version, write);
    while (!(await this.isLevel(version))) await pause(20);
    const seconds = (performance.now() - started) / 1000;
    await stop();
    return seconds;
  }

  /** Works on a version of the projection, which has so many parts, until the answer is called. */
  async work(version: number, write: Write, parts = 1): Promise<() => Promise<void>> {
    const id = newProcessId();
    const projection: Subscription = {
      kind: 'projection',
      name: 'lines',
      version,
      parts,
      onFailure: 'stop',
      tables: ['lines'],
      types: new Set(['LineAdded']),
      write,
    };
    const feed = new EventFeed(this.pool);
    const runner = new SubscriptionRunner(this.source, feed, new Checkpoints(this.pool, id), [projection]);
    const listener = new DatabaseListener(this.url, id, {
      alive: true,
      onWake: () => runner.wake(),
      onLeases: () => runner.reclaim(),
    });
    await listener.open();
    await runner.start();
    return async () => {
      await runner.stop();
      await listener.close();
    };
  }

  async close(): Promise<void> {
    await this.source.destroy();
    await this.pool.end();
    await this.end();
  }

  private async isLevel(version: number): Promise<boolean> {
    const { rows } = await this.pool.query<{ level: boolean }>(
      `SELECT coalesce(bool_and(state = 'running' AND position >= (SELECT max(position) FROM events) - 1000), false) AS level
       FROM projection_checkpoints WHERE version = $1`,
      [version],
    );
    return rows[0]?.level ?? false;
  }
}

const fill = async (pool: pg.Pool, events: number, perStream: number): Promise<void> => {
  const streams = Math.max(1, Math.floor(events / perStream));
  await pool.query(
    "CREATE TABLE lines (tenant_id text, stream_id text, n int NOT NULL, PRIMARY KEY (tenant_id, stream_id)); SELECT secure_read_table('lines')",
  );
  await pool.query(
    `INSERT INTO events (position, tenant_id, stream_id, version, shard, event_id, type, schema_version, data, meta, actor_id, correlation_id)
     SELECT p, 'bench', 'line-' || p % $2, (p - 1) / $2 + 1, hashtextextended('bench/line-' || p % $2, 0) & 63, gen_random_uuid(), 'LineAdded', 1,
            jsonb_build_object('productId', 'prod-' || p % 977, 'quantity', p % 9 + 1, 'note', repeat('x', 96), 'addedAt', '2026-01-01T00:00:00.000Z'),
            '{"actorName": "Bench"}', 'bench', 'bench'
     FROM generate_series(1, $1::int) AS p`,
    [events, streams],
  );
  await pool.query(
    `INSERT INTO event_streams (tenant_id, stream_id, stream_type, version)
     SELECT tenant_id, stream_id, 'line', max(version) FROM events GROUP BY tenant_id, stream_id`,
  );
  await pool.query("SELECT setval('event_positions', $1)", [events]);
  await pool.query('VACUUM ANALYZE');
  await pool.query('CHECKPOINT');
};
