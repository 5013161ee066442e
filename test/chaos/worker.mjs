// A worker of its own for the concurrency checks: one projection that writes down what it sees. Runs what production runs.
import pg from 'pg';
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { Checkpoints } from '../../dist/libs/platform/events/checkpoints.js';
import { DatabaseListener } from '../../dist/libs/platform/events/database-listener.js';
import { EventFeed } from '../../dist/libs/platform/events/event-feed.js';
import { newProcessId } from '../../dist/libs/platform/events/process-id.js';
import { SubscriptionRunner } from '../../dist/libs/platform/events/subscription-runner.js';

const [url, name, pauseMs = '0'] = process.argv.slice(2);
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
  parts: 1,
  onFailure: 'stop',
  tables: ['seen'],
  types: 'all',
  async write(rows, events) {
    await rows.query(
      `INSERT INTO seen (worker, stream_id, version, position)
       SELECT $1, * FROM unnest($2::text[], $3::int[], $4::bigint[])`,
      [name, events.map((e) => e.streamId), events.map((e) => e.version), events.map((e) => e.position.toString())],
    );
    // Time in which a test can stop this process with its transaction open.
    if (Number(pauseMs) > 0) await new Promise((resolve) => setTimeout(resolve, Number(pauseMs)));
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
