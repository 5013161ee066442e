/**
 * What a longer log costs: `npm run bench -- scale [--sizes 10000,100000,1000000]`. Fills a new embedded server to each size, then times an
 * append, a read of a stream of 100, a look at the horizon and the catch-up of a set-based projection, and weighs the tables.
 * Writes its table and drawing into docs/scale.md and docs/scale.svg. Prints figures; asserts nothing.
 */
import 'reflect-metadata';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { draw } from './draw.ts';

const root = join(import.meta.dirname, '../..');
const platform = async <Module>(path: string): Promise<Module> =>
  (await import(join(root, 'dist/libs/platform', path))) as Module;

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
const { migrations } = (await import(
  join(root, 'dist/migrations/index.js')
)) as typeof import('../../migrations/index.ts');

type Subscription = import('../../libs/platform/events/subscription.ts').Subscription;

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '10000,100000,1000000' } },
  allowPositionals: true,
});
const SIZES = values.sizes.split(',').map(Number);
const PER_STREAM = 100;
const OPTIONS = { tenantId: 'bench', metadata: { actorId: 'bench', actorName: 'Bench', correlationId: 'bench' } };

interface Figures {
  readonly size: number;
  readonly appendMs: number;
  readonly readMs: number;
  readonly horizonMs: number;
  readonly perSecond: number;
  readonly megabytes: number;
  readonly bytesPerEvent: number;
  readonly load: number;
}

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
const timed = async (times: number, work: (n: number) => Promise<unknown>): Promise<number> => {
  const taken: number[] = [];
  for (let n = 0; n < times; n++) {
    const started = performance.now();
    await work(n);
    taken.push(performance.now() - started);
  }
  return median(taken);
};

const measure = async (size: number): Promise<Figures> => {
  const folder = mkdtempSync(join(tmpdir(), 'docsense-scale-'));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), durable: true });
  const pool = new pg.Pool({ connectionString: server.url, max: 6 });
  pool.on('error', () => undefined);
  try {
    await migrate(server.url, migrations);
    await fill(pool, size);
    const store = new EventStore(pool);
    const streams = size / PER_STREAM;
    const stream = (n: number): string => `line-${(n * 7919) % streams}`;
    const append = (n: number): Promise<unknown> =>
      store.append(
        { stream: stream(n), expected: 'exists', events: [{ type: 'LineAdded', data: { quantity: n } }] },
        OPTIONS,
      );
    await timed(200, append);
    const appendMs = await timed(2_000, append);
    await timed(50, (n) => store.read(stream(n), OPTIONS));
    const readMs = await timed(500, (n) => store.read(stream(n), OPTIONS));
    const horizonMs = await timed(200, () => pool.query('SELECT event_horizon()'));
    const { rows } = await pool.query<{ bytes: string }>("SELECT pg_total_relation_size('events') AS bytes");
    const bytes = Number(rows[0]?.bytes);
    const perSecond = await catchUp(pool, server.url);
    return {
      size,
      appendMs,
      readMs,
      horizonMs,
      perSecond,
      megabytes: bytes / 2 ** 20,
      bytesPerEvent: bytes / size,
      load: loadavg()[0] ?? 0,
    };
  } finally {
    await pool.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

const fill = async (pool: pg.Pool, size: number): Promise<void> => {
  await pool.query('CREATE TABLE lines (stream_id text PRIMARY KEY, n int NOT NULL)');
  await pool.query(
    `INSERT INTO events (position, tenant_id, stream_id, version, shard, event_id, type, schema_version, data, meta, actor_id, correlation_id)
     SELECT p, 'bench', 'line-' || p % $2, (p - 1) / $2 + 1, 0, gen_random_uuid(), 'LineAdded', 1,
            jsonb_build_object('productId', 'prod-' || p % 977, 'quantity', p % 9 + 1, 'note', repeat('x', 96), 'addedAt', '2026-01-01T00:00:00.000Z'),
            '{"actorName": "Bench"}', 'bench', 'bench'
     FROM generate_series(1, $1::int) AS p`,
    [size, size / PER_STREAM],
  );
  await pool.query(
    `INSERT INTO event_streams (tenant_id, stream_id, stream_type, version)
     SELECT 'bench', 'line-' || s, 'line', $2 FROM generate_series(0, $1::int - 1) AS s`,
    [size / PER_STREAM, PER_STREAM],
  );
  await pool.query("SELECT setval('event_positions', $1)", [size]);
  await pool.query('VACUUM ANALYZE');
  await pool.query('CHECKPOINT');
};

const lines: Subscription = {
  kind: 'projection',
  name: 'lines',
  version: 1,
  parts: 1,
  onFailure: 'stop',
  tables: ['lines'],
  types: new Set(['LineAdded']),
  async write(rows, events) {
    const perStream = new Map<string, number>();
    for (const { streamId } of events) perStream.set(streamId, (perStream.get(streamId) ?? 0) + 1);
    await rows.query(
      `INSERT INTO lines AS l SELECT * FROM unnest($1::text[], $2::int[])
       ON CONFLICT (stream_id) DO UPDATE SET n = l.n + EXCLUDED.n`,
      [[...perStream.keys()], [...perStream.values()]],
    );
  },
};

/** Events per second of a projection from the beginning of the log to its end. */
const catchUp = async (pool: pg.Pool, url: string): Promise<number> => {
  const database = await new DataSource({ type: 'postgres', url, poolSize: 3 }).initialize();
  const owner = newProcessId();
  let applied = 0;
  const runner = new SubscriptionRunner(database, new EventFeed(pool), new Checkpoints(pool, owner), [lines], {
    onBatch: (_, events) => (applied += events),
  });
  const listener = new DatabaseListener(url, owner, {
    alive: true,
    onWake: () => undefined,
    onLeases: () => undefined,
  });
  await listener.open();
  const { rows } = await pool.query<{ count: string }>('SELECT count(*) AS count FROM events');
  const started = performance.now();
  await runner.start();
  while (applied < Number(rows[0]?.count)) await pause(2);
  const seconds = (performance.now() - started) / 1000;
  await runner.stop();
  await listener.close();
  await database.destroy();
  return applied / seconds;
};

const number = (value: number, digits = 0): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const found: Figures[] = [];
for (const size of SIZES) {
  const figures = await measure(size);
  found.push(figures);
  console.log(figures);
}
const table = [
  '| events | append, ms | read a stream of 100, ms | horizon, ms | catch-up, events/s | events with indexes, MB | bytes per event | load |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ...found.map(
    (it) =>
      `| ${[number(it.size), number(it.appendMs, 2), number(it.readMs, 2), number(it.horizonMs, 2), number(it.perSecond), number(it.megabytes), number(it.bytesPerEvent), number(it.load, 1)].join(' | ')} |`,
  ),
].join('\n');
const page = join(root, 'docs/scale.md');
writeFileSync(
  page,
  readFileSync(page, 'utf8').replace(
    /<!-- scale -->[\s\S]*<!-- \/scale -->/,
    `<!-- scale -->\n\n${table}\n\n${cpus().length} cores, ${new Date().toISOString().slice(0, 10)}.\n\n<!-- /scale -->`,
  ),
);
writeFileSync(
  join(root, 'docs/scale.svg'),
  draw(
    found.map(({ size }) => size),
    [
      { title: 'append, ms', values: found.map(({ appendMs }) => appendMs) },
      { title: 'read a stream of 100, ms', values: found.map(({ readMs }) => readMs) },
      { title: 'catch-up, thousand events/s', values: found.map(({ perSecond }) => perSecond / 1000) },
      { title: 'bytes per event', values: found.map(({ bytesPerEvent }) => bytesPerEvent) },
    ],
  ),
);
