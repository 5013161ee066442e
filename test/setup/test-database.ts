import pg from 'pg';
import { databaseUrl } from './database-url.ts';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

let made = 0;

/** A fresh copy of the migrated database, for integration tests only; takes about 0.1 s. Drop it in `afterAll`. */
export const createTestDatabase = async (): Promise<TestDatabase> => {
  const { TEST_DATABASE_SERVER: server, TEST_DATABASE_TEMPLATE: template } = process.env;
  if (!server || !template) throw new Error('No test server: name the file *.integration.spec.ts.');
  const name = `${template}_${process.pid}_${(made += 1)}`;
  // Copying files is three times faster than writing the copy through the log.
  await administer(server, `CREATE DATABASE "${name}" TEMPLATE "${template}" STRATEGY FILE_COPY`);
  return {
    url: databaseUrl(server, name),
    drop: () => administer(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  };
};

const administer = async (server: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};
