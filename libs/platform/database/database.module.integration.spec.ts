import { DataSource } from 'typeorm';
import { startTestApplication, type TestApplication } from '../../../test/setup/test-application.ts';
import { Database } from './database.ts';

describe('the database of a process', () => {
  let server: TestApplication;
  beforeAll(async () => (server = await startTestApplication()));
  afterAll(() => server.stop());

  it('is one pool, also for TypeORM, so that its limit holds for everybody', async () => {
    const { pool } = server.app.get(Database);
    await Promise.all(Array.from({ length: 20 }, () => server.app.get(DataSource).query('SELECT pg_sleep(0.01)')));
    expect(pool.totalCount).toBeGreaterThan(1);
    expect(pool.totalCount).toBeLessThanOrEqual(6);
  });

  it('survives a connection that is cut while somebody holds it', async () => {
    const { pool } = server.app.get(Database);
    const client = await pool.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await pool.query('SELECT pg_terminate_backend($1, 2000)', [rows[0]?.pid]);
    await expect(client.query('SELECT 1')).rejects.toThrow(/terminat|connection error/);
    client.release(true);
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });
});
