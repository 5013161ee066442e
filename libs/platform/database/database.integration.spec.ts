import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/setup/test-database.ts';
import { runInContext } from '../context/request-context.ts';
import { connectionPool } from './connection-pool.ts';
import { Database } from './database.ts';

describe('Database.read', () => {
  let copy: TestDatabase;
  let pool: Pool;
  let source: DataSource;
  let database: Database;

  beforeAll(async () => {
    copy = await createTestDatabase();
    // One connection: what one transaction leaves behind, the next one meets.
    pool = connectionPool(copy.url, { min: 0, max: 1 });
    source = await new DataSource({ type: 'postgres', url: copy.url, poolSize: 1 }).initialize();
    database = new Database(pool, source, copy.url);
    await pool.query(`
      CREATE TABLE birds (tenant_id text NOT NULL, name text NOT NULL);
      INSERT INTO birds VALUES ('ours', 'wren'), ('theirs', 'kite'), ('o''hara', 'gull'), ('', 'crow');
      SELECT secure_read_table('birds');`);
  });
  afterAll(async () => {
    await source.destroy();
    await pool.end();
    await copy.drop();
  });

  const as = <Result>(tenantId: string, work: () => Promise<Result>): Promise<Result> =>
    runInContext({ tenantId, actorId: 'a', actorName: 'A', correlationId: 'c' }, work);
  const query = <Row>(tenantId: string, sql: string): Promise<Row[]> =>
    as(tenantId, () => database.read((rows) => rows.query<Row[]>(sql)));
  const owner = () => source.query<object[]>('SELECT name FROM birds ORDER BY name');

  it.each([
    ['ours', ['wren']],
    ["o'hara", ['gull']],
    ['nobody', []],
    ["nobody' OR 'a'='a", []],
  ])('answers %s only its own rows when nobody filters', async (tenant, names) =>
    expect(await query(tenant, 'SELECT name FROM birds')).toEqual(names.map((name) => ({ name }))),
  );

  it('answers nothing of another tenant when it is asked for by name', async () =>
    expect(await query('ours', "SELECT * FROM birds WHERE tenant_id = 'theirs'")).toEqual([]));

  it.each([
    'INSERT INTO birds VALUES ($$ours$$, $$owl$$)',
    'UPDATE birds SET name = $$owl$$',
    'DELETE FROM birds',
    'TRUNCATE birds',
    'DROP TABLE birds',
    'ALTER TABLE birds DISABLE ROW LEVEL SECURITY',
    'CREATE TABLE owls ()',
    'CREATE TEMP TABLE owls ()',
    "SELECT nextval('event_positions')",
    'DELETE FROM event_streams',
    'SELECT * FROM events',
    'SELECT * FROM content_chunks',
  ])('refuses %s', async (sql) => {
    // 42501 insufficient_privilege, 25006 read_only_sql_transaction
    await expect(query('ours', sql)).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|25006)$/) });
    expect(await owner()).toHaveLength(4);
  });

  it('leaves a connection behind that belongs to the owner again, also after a failure', async () => {
    await query('ours', 'SELECT name FROM birds');
    expect(await owner()).toHaveLength(4);
    await expect(query('ours', 'SELECT 1 / 0')).rejects.toThrow('division by zero');
    expect(await owner()).toHaveLength(4);
    expect(
      await source.query(
        "SELECT current_setting('app.tenant_id', true) AS tenant, current_user = session_user AS owner",
      ),
    ).toEqual([{ tenant: '', owner: true }]);
  });

  it('shows nothing to the role before a tenant is named', async () => {
    const client = await pool.connect();
    await client.query('BEGIN; SET LOCAL ROLE docsense_app');
    expect((await client.query('SELECT name FROM birds')).rows).toEqual([]);
    await client.query('ROLLBACK');
    client.release();
  });

  it('is refused outside of a request, job or reaction', () =>
    expect(() => database.read((rows) => rows.query('SELECT 1'))).toThrow('needs a request context'));
});
