import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Controller, Get, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { migrate, Public, startEmbeddedPostgres, type EmbeddedPostgres } from '#platform';
import { migrations } from '../../migrations/index.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';

@Public()
@Controller('planted')
class PlantedController {
  constructor(private readonly database: DataSource) {}

  @Get('query')
  query(): Promise<unknown> {
    return this.database.query('SELECT 1 AS one');
  }

  @Get('long-query')
  longQuery(): Promise<unknown> {
    return this.database.transaction((rows) => rows.query('SELECT pg_sleep(20)'));
  }
}

@Module({ controllers: [PlantedController] })
class PlantedModule {}

/** A PostgreSQL of its own that is killed and comes back. */
describe('while the database is away', () => {
  let folder: string;
  let postgres: EmbeddedPostgres;
  let server: TestApplication;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'away-'));
    chmodSync(folder, 0o755);
    postgres = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), durable: false });
    await migrate(postgres.url, migrations);
    server = await startTestApplication({ modules: [PlantedModule], databaseUrl: postgres.url });
  });
  afterAll(async () => {
    await server.stop();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = async (url: string) => {
    const response = await server.app.inject(url);
    return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
  };
  const kill = () =>
    process.kill(
      Number(readFileSync(join(folder, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]),
      'SIGKILL',
    );
  const untilReadiness = async (status: number) => {
    for (let tries = 0; tries < 300 && (await ask('/health/ready')).status !== status; tries++) await sleep(20);
  };

  it('answers 503, is not ready but alive, and recovers by itself', async () => {
    expect((await ask('/api/v1/planted/query')).status).toBe(200);
    kill();
    // Its backends notice a moment later.
    await untilReadiness(503);
    expect(await ask('/api/v1/planted/query')).toMatchObject({ status: 503, body: { code: 'database-unavailable' } });
    expect(await ask('/health')).toMatchObject({
      status: 503,
      body: { dependencies: { database: { status: 'unhealthy', message: 'Cannot be reached.' } } },
    });
    expect(await ask('/health/db')).toMatchObject({ status: 503, body: { database: { version: null } } });
    expect((await ask('/health/live')).status).toBe(200);
    await untilReadiness(200);
    expect(await ask('/api/v1/planted/query')).toEqual({ status: 200, body: [{ one: 1 }] });
  });

  it('answers a request that was under way, and survives it', async () => {
    const under = ask('/api/v1/planted/long-query');
    const answered = under.then(({ status }) => status);
    await sleep(300);
    kill();
    expect(await answered).toBe(503);
    await untilReadiness(200);
    expect((await ask('/api/v1/planted/query')).status).toBe(200);
  });
});
