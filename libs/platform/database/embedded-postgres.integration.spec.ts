import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { clusterFolder, postmasterFile } from './postmaster-file.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { processStart } from './process-start.ts';

const query = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

/** Another process that owns the folder, until it is killed. */
const ownerProcess = async (folder: string): Promise<{ owner: ChildProcess; url: string }> => {
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(join(import.meta.dirname, 'embedded-postgres.ts'))});
    console.log((await startEmbeddedPostgres({ folder: ${JSON.stringify(folder)}, durable: false })).url);
    setInterval(() => {}, 1000);`;
  const owner = spawn(process.execPath, ['--conditions=source', '--input-type=module', '-e', script]);
  const [line] = (await once(owner.stdout, 'data')) as [Buffer];
  return { owner, url: line.toString().trim() };
};

const killed = async (owner: ChildProcess): Promise<void> => {
  owner.kill('SIGKILL');
  await once(owner, 'exit');
};

const serverPid = (folder: string): number => Number(postmasterFile(folder)[0]);

describe('the embedded PostgreSQL', () => {
  let parent: string;
  let folder: string;

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'embedded-'));
    chmodSync(parent, 0o755);
    folder = join(parent, 'postgres');
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  const start = () => startEmbeddedPostgres({ folder, durable: false });

  it('keeps its data over a restart', async () => {
    const first = await start();
    await query(first.url, "CREATE TABLE kept AS SELECT 'ünïcode' AS text");
    await first.stop();
    const second = await start();
    expect(await query(second.url, 'SELECT text, upper(text) FROM kept')).toEqual([
      { text: 'ünïcode', upper: 'ÜNÏCODE' },
    ]);
    await second.stop();
  });

  it('works below a folder that only its owner may enter, also as root', async () => {
    chmodSync(parent, 0o700);
    const server = await start();
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('lets nobody in without the password', async () => {
    const server = await start();
    await expect(query(server.url.replace(/:[^:@]+@/, ':guess@'), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    await server.stop();
  });

  it('refuses a folder whose owner lives, and leaves that owner alone', async () => {
    const { owner, url } = await ownerProcess(folder);
    await expect(start()).rejects.toThrow(`is in use by process ${owner.pid}`);
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await killed(owner);
  });

  it('starts again after its owner was killed', async () => {
    const { owner, url } = await ownerProcess(folder);
    await query(url, 'CREATE TABLE kept AS SELECT 7 AS seven');
    await killed(owner);
    const server = await start();
    expect(await query(server.url, 'SELECT seven FROM kept')).toEqual([{ seven: 7 }]);
    await server.stop();
  });

  it('starts again after owner and server were killed together', async () => {
    const { owner } = await ownerProcess(folder);
    process.kill(serverPid(folder), 'SIGKILL');
    await killed(owner);
    const server = await start();
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('is not misled by another program that has the pid of the dead server', async () => {
    await (await start()).stop();
    writeFileSync(join(clusterFolder(folder), 'postmaster.pid'), `${process.pid}\n${clusterFolder(folder)}\n`);
    writeFileSync(join(folder, 'owner.lock'), `${process.pid} 1\n`);
    const server = await start();
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('brings a server back that died alone, on the same port', async () => {
    const server = await start();
    process.kill(serverPid(folder), 'SIGKILL');
    let rows: unknown;
    for (let tries = 0; tries < 100 && rows === undefined; tries++) {
      await sleep(100);
      rows = await query(server.url, 'SELECT 1 AS one').catch(() => undefined);
    }
    expect(rows).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('leaves no process behind when stopped with a connection open', async () => {
    const server = await start();
    const pid = serverPid(folder);
    const client = new pg.Client({ connectionString: server.url });
    const lost = new Promise((done) => client.on('error', done));
    await client.connect();
    await server.stop();
    await lost;
    expect(processStart(pid)).toBeUndefined();
  });

  it('says why a folder cannot be used', async () => {
    writeFileSync(folder, 'a file');
    await expect(start()).rejects.toThrow(`The data folder ${folder} cannot be used`);
  });

  it('shows the end of the log when the server does not start', async () => {
    await (await start()).stop();
    writeFileSync(join(clusterFolder(folder), 'postgresql.conf'), 'nonsense = on\n');
    await expect(start()).rejects.toThrow(/did not start[^]*unrecognized configuration parameter "nonsense"/);
    expect(readFileSync(join(folder, 'server.log'), 'utf8')).toContain('nonsense');
  });
});
