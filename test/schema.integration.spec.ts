import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { databaseUrl } from './setup/database-url.ts';
import { createTestDatabase } from './setup/test-database.ts';

/** Tables with columns, indexes, functions and policies: what two databases with the same schema have in common. */
const SHAPE = `
  SELECT 'column' AS kind, table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') AS what
  FROM information_schema.columns WHERE table_schema = 'public'
  UNION ALL SELECT 'index', indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT 'function', pg_get_functiondef(p.oid) FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
  UNION ALL SELECT 'policy', tablename || ' ' || policyname || ' ' || qual FROM pg_policies WHERE schemaname = 'public'
  UNION ALL SELECT 'migration', name || ' ' || version FROM schema_migrations
  ORDER BY 1, 2`;

const shapeOf = async (url: string): Promise<string[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ kind: string; what: string }>(SHAPE);
    // The file is indented for reading.
    return rows.map(({ kind, what }) => `${kind} ${what.replaceAll(/\s+/g, ' ')}`);
  } finally {
    await client.end();
  }
};

describe('docs/database/event_store_schema.sql', () => {
  it('makes the database that the migrations make', async () => {
    const migrated = await createTestDatabase();
    const server = process.env['TEST_DATABASE_SERVER'] ?? '';
    const name = `schema_${process.pid}`;
    const admin = new pg.Client({ connectionString: server });
    await admin.connect();
    await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`);
    try {
      const byHand = new pg.Client({ connectionString: databaseUrl(server, name) });
      await byHand.connect();
      await byHand.query(readFileSync(join(import.meta.dirname, '../docs/database/event_store_schema.sql'), 'utf8'));
      await byHand.end();
      expect(await shapeOf(databaseUrl(server, name))).toEqual(await shapeOf(migrated.url));
    } finally {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
      await migrated.drop();
    }
  });
});
