// A worker of its own for the concurrency checks: one projection that writes down what it sees. Runs what production runs.
import pg from 'pg';
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { Checkpoints } from '../../dist/libs/platform/events/checkpoints.js';
import { DatabaseListener } from '../../dist/libs/platform/events/database-listener.js';
import { EventFeed } from '../../dist/libs/platform/events/event-feed.js';
import { newProcessId } from '../../dist/libs/platform/events/process-id.js';
import { SubscriptionRunner } from '../../dist/libs/platform/events/subscription-runner.js';

const [url, name, { pauseMs = 0, parts = 1, fails = 0 } = {}] = [
  ...process.argv.slice(2, 4),
  JSON.parse(process.argv[4] ?? '{}'),
];
const pool = new pg.Pool({ connectionString: url, max: 5 });
pool.on('error', () => undefined);
pool.on('connect', (client) => client.on('error', () => undefined));
const database = await new DataSource({
  type: 'postgres',
  url,
  poolSize: 4,
  poolErrorHandler: () => undefined,
}).initialize();

const seen = {
  kind: 'projection',
  name: 'seen',
  version: 1,
  parts,
  onFailure: 'stop',
  tables: ['seen', 'totals'],
  types: 'all',
  async write(rows, events) {
    await rows.query(
      `INSERT INTO seen (worker, stream_id, version, position)
       SELECT $1, * FROM unnest($2::text[], $3::int[], $4::bigint[])`,
      [name, events.map((e) => e.streamId), events.map((e) => e.version), events.map((e) => e.position.toString())],
    );
    await rows.query(
      `INSERT INTO totals AS t SELECT stream, sum(by) FROM unnest($1::text[], $2::int[]) AS e(stream, by) GROUP BY stream
       ON CONFLICT (stream_id) DO UPDATE SET total = t.total + EXCLUDED.total`,
      [events.map((e) => e.streamId), events.map((e) => e.data.by)],
    );
    // Half of the failures pass by themselves. The others lie in the batch and never in an event: halved, it is applied.
    if (events.length > 1 && Math.random() < fails)
      throw Object.assign(new Error('chance'), Math.random() < 0.5 ? { code: '40001' } : {});
    // Time in which a test can stop this process with its transaction open.
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  },
};

const owner = newProcessId();
const runner = new SubscriptionRunner(database, new EventFeed(pool), new Checkpoints(pool, owner), [seen]);
const listener = new DatabaseListener(url, owner, {
  alive: true,
  onWake: () => runner.wake(),
  onLeases: () => runner.reclaim(),
});
await listener.open();
await runner.start();
process.send?.('working');
process.on('SIGTERM', async () => {
  await runner.stop();
  await listener.close();
  process.exit(0);
});
