import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../libs/platform/database/embedded-postgres.ts';
import { migrate } from '../../libs/platform/database/migrate.ts';
import { migrations } from '../../migrations/index.ts';
import { databaseUrl } from './database-url.ts';

const FOLDER = 'docsense-test-';
const STALE_MS = 6 * 3_600_000;

/**
 * Jest's globalSetup: a server (the one of DATABASE_URL when set, else an embedded one in a temporary folder) with one
 * migrated database that each test copies.
 */
export default async (): Promise<void> => {
  const embedded = process.env['DATABASE_URL'] ? undefined : await startTemporary();
  const server = process.env['DATABASE_URL'] ?? embedded?.url ?? '';
  const template = `docsense_test_${Date.now()}_${process.pid}`;
  await prepareTemplate(server, template);
  await migrate(databaseUrl(server, template), migrations);
  process.env['TEST_DATABASE_SERVER'] = server;
  process.env['TEST_DATABASE_TEMPLATE'] = template;
  globalThis.testDatabase = { embedded, server, template };
};

declare global {
  /** What globalTeardown ends; both run in the same process. */
  var testDatabase: { embedded: EmbeddedPostgres | undefined; server: string; template: string } | undefined;
}

const startTemporary = (): Promise<EmbeddedPostgres> => {
  sweepFolders();
  const folder = join(tmpdir(), `${FOLDER}${process.pid}`);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  return startEmbeddedPostgres({ folder: join(folder, 'postgres'), durable: false });
};

/** A run that was killed leaves its folder behind. */
const sweepFolders = (): void => {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(FOLDER)) continue;
    try {
      process.kill(Number(name.slice(FOLDER.length)), 0);
    } catch {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    }
  }
};

const prepareTemplate = async (server: string, template: string): Promise<void> => {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname LIKE 'docsense_test_%'",
    );
    for (const { datname } of rows) {
      const madeAt = Number(datname.split('_')[2]);
      if (Date.now() - madeAt > STALE_MS) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
    }
    await client.query(`CREATE DATABASE "${template}"`);
  } finally {
    await client.end();
  }
};
