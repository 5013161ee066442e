import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/setup/test-database.ts';
import { Database } from '../database/database.ts';
import { JobQueue } from '../jobs/job-queue.ts';
import { CommandExpiry } from './command-expiry.ts';

describe('command ids and idempotency keys', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let expiry: CommandExpiry;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 4 });
    pool.on('error', () => undefined);
    expiry = new CommandExpiry(new Database(pool, {} as DataSource, database.url));
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('are forgotten when their time is over, and not before', async () => {
    await pool.query(`
      INSERT INTO event_commands (tenant_id, command_id, recorded_at)
      SELECT 'acme', 'old' || n, now() - interval '7 days 1 minute' FROM generate_series(1, 25000) n
      UNION ALL SELECT 'acme', 'young', now() - interval '6 days 23 hours';
      INSERT INTO idempotency_keys (tenant_id, key, fingerprint, created_at)
      VALUES ('acme', 'old', 'f', now() - interval '24 hours 1 minute'), ('acme', 'young', 'f', now() - interval '23 hours')`);
    await expiry.work();
    expect((await pool.query('SELECT command_id AS id FROM event_commands')).rows).toEqual([{ id: 'young' }]);
    expect((await pool.query('SELECT key AS id FROM idempotency_keys')).rows).toEqual([{ id: 'young' }]);
  });

  it('are looked at every hour, by one of the workers', async () => {
    const jobs = new JobQueue(pool, database.url);
    await jobs.start([expiry.queue]);
    try {
      const { rows } = await pool.query('SELECT name, cron, timezone, data FROM pgboss.schedule');
      expect(rows).toMatchObject([
        { name: 'expire', cron: '17 * * * *', timezone: 'UTC', data: { context: { actorId: 'system' } } },
      ]);
    } finally {
      await jobs.stop();
    }
  });
});
