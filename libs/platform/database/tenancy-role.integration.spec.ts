import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.ts';
import { databaseUrl } from '../../../test/setup/database-url.ts';
import { OperatorFault } from '../configuration/operator-fault.ts';
import { runInContext } from '../context/request-context.ts';
import { connectionPool } from './connection-pool.ts';
import { Database } from './database.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts';
import { migrate } from './migrate.ts';

/** On a server of its own: roles belong to the whole server. Each test goes on where the one before ended. */
describe('migrating as a role that is no superuser', () => {
  let folder: string;
  let server: EmbeddedPostgres;
  const urls: Record<string, string> = {};

  const administer = async (...statements: string[]): Promise<void> => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    for (const sql of statements) await client.query(sql);
    await client.end();
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tenancy-role-'));
    chmodSync(folder, 0o755);
    server = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), durable: false });
    for (const [name, may] of [
      ['plain-owner', ''],
      ['creator', 'CREATEROLE'],
    ] as const) {
      await administer(
        `CREATE ROLE "${name}" LOGIN PASSWORD 'secret' ${may}`,
        `CREATE DATABASE "${name}" OWNER "${name}"`,
      );
      const url = new URL(databaseUrl(server.url, name));
      url.username = name;
      url.password = 'secret';
      urls[name] = url.href;
    }
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const migrated = (name: string) => migrate(urls[name] ?? '', migrations);
  /** What a request of `ours` sees of a table with one row of each of two tenants. */
  const readAs = async (name: string): Promise<unknown> => {
    const url = urls[name] ?? '';
    const source = await new DataSource({ type: 'postgres', url, poolSize: 1 }).initialize();
    const pool = connectionPool(url, { min: 0, max: 1 });
    await source.query('CREATE TABLE birds (tenant_id text, name text)');
    await source.query("INSERT INTO birds VALUES ('ours', 'wren'), ('theirs', 'kite')");
    await source.query("SELECT secure_read_table('birds')");
    const context = { tenantId: 'ours', actorId: 'a', actorName: 'A', correlationId: 'c' };
    const names = await runInContext(context, () =>
      new Database(pool, source, url).read((rows) => rows.query('SELECT name FROM birds')),
    );
    await source.destroy();
    await pool.end();
    return names;
  };

  it('says what an administrator must do where the role is missing and cannot be made', async () => {
    const refused = migrated('plain-owner');
    await expect(refused).rejects.toBeInstanceOf(OperatorFault);
    await expect(refused).rejects.toThrow(
      'The role docsense_app is missing and plain-owner may not create it. ' +
        'As an administrator: CREATE ROLE docsense_app NOLOGIN; GRANT docsense_app TO "plain-owner";',
    );
  });

  it('works where the role may be made, without more', async () => {
    expect(await migrated('creator')).toHaveLength(migrations.length);
    expect(await readAs('creator')).toEqual([{ name: 'wren' }]);
  });

  it('says what an administrator must do where the role belongs to somebody else, and works after it', async () => {
    const fault = await migrated('plain-owner').catch((error: unknown) => error as OperatorFault);
    expect(fault).toBeInstanceOf(OperatorFault);
    const { message } = fault as OperatorFault;
    expect(message).toBe(
      'plain-owner may not act as docsense_app. As an administrator: GRANT docsense_app TO "plain-owner";',
    );
    await administer(message.slice(message.indexOf('GRANT')));
    expect(await migrated('plain-owner')).toHaveLength(migrations.length);
    expect(await readAs('plain-owner')).toEqual([{ name: 'wren' }]);
  });
});
