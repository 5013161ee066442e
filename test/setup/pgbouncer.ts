import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { untilTrue } from './until-true.ts';

// Debian keeps it where only root's PATH leads.
const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/sbin` };

/** The installed version, e.g. `1.18.0`; undefined when there is none. */
export const pgbouncerVersion = (): string | undefined =>
  /\d+\.\d+\.\d+/.exec(spawnSync('pgbouncer', ['--version'], { env, encoding: 'utf8' }).stdout ?? '')?.[0];

export interface PgBouncer {
  /** The address of a database of the test server through the pooler. */
  url(direct: string): string;
  /** Answers a `SHOW …` of the administration console. */
  show(what: string): Promise<Record<string, string | number>[]>;
  stop(): Promise<void>;
}

/** In transaction mode in front of the test server, with at most `poolSize` connections to each database. */
export const startPgBouncer = async (poolSize: number): Promise<PgBouncer> => {
  const server = new URL(process.env['TEST_DATABASE_SERVER'] ?? '');
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'pgbouncer-'));
  const file = join(folder, 'pgbouncer.ini');
  const keepsStatements = Number(pgbouncerVersion()?.split('.')[1]) >= 21;
  const behind = {
    host: server.hostname,
    port: server.port || '5432',
    user: decodeURIComponent(server.username),
    password: decodeURIComponent(server.password),
  };
  const lines = [
    '[databases]',
    // An empty value is a fault to it.
    `* = ${Object.entries(behind)
      .filter(([, value]) => value !== '')
      .map((pair) => pair.join('='))
      .join(' ')}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = any',
    'admin_users = admin',
    'pool_mode = transaction',
    `default_pool_size = ${poolSize}`,
    // From 1.21 on it can keep named statements for its clients; what is tested is that nobody needs that.
    ...(keepsStatements ? ['max_prepared_statements = 0'] : []),
    ...(process.getuid?.() === 0 ? ['user = nobody'] : []),
  ];
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  const child = spawn('pgbouncer', ['-q', file], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const ended = once(child, 'exit');

  const show = async (what: string): Promise<Record<string, string | number>[]> => {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'admin', database: 'pgbouncer' });
    await client.connect();
    try {
      return (await client.query<Record<string, string | number>>(`SHOW ${what}`)).rows;
    } finally {
      await client.end();
    }
  };
  await untilTrue(async () => {
    if (child.exitCode !== null) throw new Error(`pgbouncer did not start: ${log}`);
    return show('VERSION').then(
      () => true,
      () => false,
    );
  });
  return {
    url: (direct) => {
      const url = new URL(direct);
      url.host = `127.0.0.1:${port}`;
      return url.href;
    },
    show,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
};
