import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.ts';

/** Tables of tenants that requests do not read through `Database.read`, and who keeps their tenants apart instead. */
const NOT_READ: Record<string, string> = {
  events: 'EventStore asks for the tenant in every statement; projections read the whole log',
  event_streams: 'only the append functions touch it, whose first argument is the tenant',
  event_commands: 'only the append functions touch it, whose first argument is the tenant',
  snapshots: 'only SnapshotStore touches it, which takes the tenant in every call',
  subject_keys: 'only PersonalKeys touches it, which takes the tenant in every call',
  content_objects: 'ContentStore takes the tenant in every call',
  content_chunks: 'ContentStore takes the tenant in every call',
  idempotency_keys: 'written by every request; IdempotencyKeys takes the tenant in every call',
  projection_failures: 'for operators of the whole installation',
};

interface Table {
  readonly name: string;
  readonly secured: boolean;
  readonly policies: string[];
  readonly readable: boolean;
  readonly writable: boolean;
  readonly ofTenants: boolean;
}

describe('every table', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const tables = async (): Promise<Table[]> => {
    const { rows } = await client.query<Table>(`
      SELECT c.relname AS name, c.relrowsecurity AS secured,
        ARRAY(SELECT p.polcmd::text || ' ' || pg_get_expr(p.polqual, p.polrelid) FROM pg_policy p WHERE p.polrelid = c.oid) AS policies,
        has_table_privilege('docsense_app', c.oid, 'SELECT') OR has_any_column_privilege('docsense_app', c.oid, 'SELECT') AS readable,
        has_table_privilege('docsense_app', c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER') AS writable,
        EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id') AS "ofTenants"
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
      ORDER BY 1`);
    return rows;
  };
  /** The tables that break a rule of tenancy, with the rule. */
  const faults = (all: readonly Table[]): string[] =>
    all.flatMap(({ name, secured, policies, readable, writable, ofTenants }) => [
      ...(writable ? [`${name} can be written by requests that read`] : []),
      ...(readable && !(secured && policies.join() === "r (tenant_id = current_setting('app.tenant_id'::text, true))")
        ? [`${name} can be read without row-level security`]
        : []),
      ...(ofTenants && !readable && NOT_READ[name] === undefined
        ? [`${name} has tenants, and nobody says who reads it`]
        : []),
    ]);

  it('of tenants has row-level security, or a reason', async () => {
    const all = await tables();
    expect(faults(all)).toEqual([]);
    const readable = all.filter((table) => table.readable).map(({ name }) => name);
    expect(readable).toEqual(expect.arrayContaining(['document_views', 'compliance_views', 'audit_entries']));
    expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(NOT_READ)));
    expect(readable.filter((name) => name in NOT_READ)).toEqual([]);
  });

  it('of tenants leads its keys with them', async () => {
    const { rows } = await client.query<{ table: string; column: string }>(`
      SELECT c.conrelid::regclass::text AS table, a.attname AS column
      FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
      WHERE c.contype = 'p' AND EXISTS (SELECT FROM pg_attribute t WHERE t.attrelid = c.conrelid AND t.attname = 'tenant_id')
        AND a.attname <> 'tenant_id' ORDER BY 1`);
    // The log is one for all tenants, by position; failures belong to the installation.
    expect(rows).toEqual([
      { table: 'events', column: 'position' },
      { table: 'projection_failures', column: 'id' },
    ]);
  });

  it('that breaks a rule would be found', async () => {
    await client.query(`
      CREATE TABLE forgotten (tenant_id text);
      CREATE TABLE bare (tenant_id text);
      GRANT SELECT ON bare TO docsense_app;
      CREATE TABLE open (tenant_id text);
      SELECT secure_read_table('open');
      CREATE POLICY everybody ON open USING (true);
      GRANT INSERT ON open TO docsense_app;
      CREATE VIEW behind AS SELECT * FROM document_views;
      GRANT SELECT ON behind TO docsense_app;`);
    expect(faults(await tables())).toEqual([
      'bare can be read without row-level security',
      'behind can be read without row-level security',
      'forgotten has tenants, and nobody says who reads it',
      'open can be written by requests that read',
      'open can be read without row-level security',
    ]);
  });
});
