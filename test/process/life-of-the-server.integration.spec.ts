import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../setup/free-port.ts';
import { createTestDatabase } from '../setup/test-database.ts';
import { startServerProcess, type ServerProcess } from './server-process.ts';

const listen = async (port = 0): Promise<Server> => {
  const server = createServer();
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return server;
};

/** The compiled application as operators meet it. */
describe('the server process', () => {
  let folder: string;
  let port: number;
  const started: ServerProcess[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'server-'));
    chmodSync(folder, 0o755);
    port = await freePort();
  });
  afterEach(async () => {
    for (const { child, ended } of started.splice(0)) {
      child.kill('SIGKILL');
      await ended();
    }
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (settings: Record<string, string> = {}, at = port): ServerProcess => {
    const server = startServerProcess(at, { DATA_DIR: folder, ...settings });
    started.push(server);
    return server;
  };

  it('needs nothing, keeps its data over kill -9, and ends cleanly on SIGTERM with connections open', async () => {
    const first = start();
    await first.ready();
    const uploaded = new FormData();
    uploaded.append('file', new Blob(['# Kept\n\nA paragraph.\n']), 'kept.md');
    const { status } = await fetch(`${first.url}/api/v1/documents`, { method: 'POST', body: uploaded });
    expect(status).toBe(201);
    first.child.kill('SIGKILL');
    await first.ended();

    const second = start();
    await second.ready();
    const list = (await (await fetch(`${second.url}/api/v1/documents`)).json()) as { items: { filename: string }[] };
    expect(list.items.map(({ filename }) => filename)).toContain('kept.md');

    const asked = performance.now();
    second.child.kill('SIGTERM');
    expect(await second.ended()).toBe(0);
    expect(performance.now() - asked).toBeLessThan(10_000);
    expect(second.output()).not.toContain('"level":"error"');
  });

  it('works on the database it is given', async () => {
    const database = await createTestDatabase();
    const server = start({ DATABASE_URL: database.url });
    await server.ready();
    const health = (await (await fetch(`${server.url}/health/db`)).json()) as { database: { name: string } };
    expect(health.database.name).toBe(new URL(database.url).pathname.slice(1));
    server.child.kill('SIGINT');
    expect(await server.ended()).toBe(0);
    await database.drop();
  });

  it('answers probes before the database is there, and starts when it comes', async () => {
    const server = start({ DATABASE_URL: `postgres://nobody:sesame-42@127.0.0.1:${await freePort()}/none` });
    let live: number | undefined;
    for (let tries = 0; tries < 200 && live !== 200; tries++) {
      live = await fetch(`${server.url}/health/live`).then(
        (response) => response.status,
        () => undefined,
      );
      await sleep(20);
    }
    expect(live).toBe(200);
    expect((await fetch(`${server.url}/api/v1/health/ready`)).status).toBe(503);
    const refused = await fetch(`${server.url}/api/v1/documents`);
    expect([refused.status, await refused.json()]).toEqual([503, expect.objectContaining({ code: 'starting' })]);
    server.child.kill('SIGTERM');
    expect(await server.ended()).toBe(0);
    expect(server.output()).toContain('cannot be reached');
    expect(server.output()).not.toContain('sesame-42');
  });

  it('says that the port is taken, and leaves no database running', async () => {
    const other = await listen(port);
    const server = start();
    expect(await server.ended()).toBe(1);
    expect(server.output()).toContain(`Cannot listen on 127.0.0.1:${port}: another program uses it.`);
    await new Promise((done) => other.close(done));
    const again = start();
    await again.ready();
  });

  it('says that the data folder is in use', async () => {
    const first = start();
    await first.ready();
    const second = start({}, await freePort());
    expect(await second.ended()).toBe(1);
    expect(second.output()).toContain(`is in use by process ${first.child.pid}`);
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
  });

  it('says that the data folder cannot be used', async () => {
    writeFileSync(join(folder, 'postgres'), 'a file');
    const server = start();
    expect(await server.ended()).toBe(1);
    expect(server.output()).toContain(`The data folder ${join(folder, 'postgres')} cannot be used`);
  });

  it('names every fault of its settings and no secret', async () => {
    const server = start({ ENVIRONMENT: 'production', DATABASE_URL: 'oracle://u:sesame-42@db', LOG_LEVEL: 'loud' });
    expect(await server.ended()).toBe(1);
    expect(server.output()).toMatch(
      /^Configuration validation failed: At least one AI provider API key must be configured; /,
    );
    expect(server.output()).toMatch(/DATABASE_URL[^]*LOG_LEVEL|LOG_LEVEL[^]*DATABASE_URL/);
    expect(server.output()).not.toContain('sesame-42');
  });
});
