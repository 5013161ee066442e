import { once } from 'node:events';
import { Controller, Get, Module } from '@nestjs/common';
import { Database, Public } from '#platform';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';
import { untilTrue } from '../setup/until-true.ts';

let waiting: () => void = () => undefined;
let release: () => void = () => undefined;

@Public()
@Controller('planted')
class PlantedController {
  constructor(private readonly database: Database) {}

  /** Holds a connection until it is released. */
  @Get('held/:id')
  async held(): Promise<void> {
    const client = await this.database.pool.connect();
    const released = new Promise<void>((done) => (release = done));
    waiting();
    await released;
    client.release();
  }

  @Get('fault')
  fault(): void {
    throw new TypeError('broken');
  }
}

@Module({ controllers: [PlantedController] })
class PlantedModule {}

describe('metrics', () => {
  let server: TestApplication;
  beforeAll(async () => (server = await startTestApplication({ modules: [PlantedModule] })));
  afterAll(() => server.stop());

  const text = async (): Promise<string> => (await server.app.inject('/metrics')).body;
  const value = (scraped: string, series: string): number =>
    Number(
      scraped
        .split('\n')
        .find((line) => line.startsWith(`${series} `))
        ?.split(' ')
        .at(-1) ?? 0,
    );

  it('count and time requests by route pattern, not by path', async () => {
    const [requests, seconds] = [
      'http_requests_total{method="GET",endpoint="/api/v1/version",status_code="200"}',
      'http_request_duration_seconds_count{method="GET",endpoint="/api/v1/version"}',
    ];
    const before = await text();
    await server.app.inject('/version');
    await server.app.inject('/api/nowhere/123');
    const after = await text();
    expect(value(after, requests) - value(before, requests)).toBe(1);
    expect(value(after, seconds) - value(before, seconds)).toBe(1);
    expect(after).toContain('endpoint="unmatched",status_code="404"');
    expect(after).not.toContain('nowhere');
  });

  it('show requests in progress and connections in use while they are', async () => {
    await text();
    const held = new Promise<void>((done) => (waiting = done));
    const asked = server.app.inject('/api/v1/planted/held/7');
    const [active, idle] = ['db_pool_active_connections{pool="main"}', 'db_pool_idle_connections{pool="main"}'];
    // Workers look at the log and their queues all the time: take a moment when none does.
    const whenActive = async (connections: number): Promise<string> => {
      let scraped = '';
      await untilTrue(async () => value((scraped = await text()), active) === connections);
      return scraped;
    };
    // The request starts when it is awaited.
    const answered = asked.then((response) => response.statusCode);
    await held;
    const during = await whenActive(1);
    release();
    expect(await answered).toBe(200);
    const after = await whenActive(0);

    // One of them is the scrape itself.
    expect([value(during, 'http_requests_in_progress'), value(after, 'http_requests_in_progress')]).toEqual([2, 1]);
    expect(value(during, 'db_pool_utilization_percent{pool="main"}')).toBeCloseTo(100 / 6);
    expect(value(after, idle) - value(during, idle)).toBe(1);
    expect(value(after, 'db_pool_size{pool="main"}')).toBeGreaterThanOrEqual(1);
    expect(after).toContain('endpoint="/api/v1/planted/held/:id"');
  });

  it('count unexpected errors by type', async () => {
    const series = 'errors_total{error_type="TypeError",component="http"}';
    const before = value(await text(), series);
    await server.app.inject('/api/v1/planted/fault');
    expect(value(await text(), series)).toBe(before + 1);
  });

  it('count open connections of clients', async () => {
    const http = server.app.getHttpServer();
    await server.app.listen(0, '127.0.0.1');
    const url = await server.app.getUrl();
    const opened = once(http, 'connection');
    const body = await (await fetch(`${url}/metrics`)).text();
    await opened;
    expect(value(body, 'active_connections')).toBe(1);
  });

  it('say what runs, and how the process does', async () => {
    const scraped = await text();
    expect(scraped).toContain('docsense_app_info{version="1.0.0",environment="test"} 1');
    for (const name of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_seconds']) {
      expect(value(scraped, name)).toBeGreaterThan(0);
    }
  });

  it('ask for the token when there is one', async () => {
    const guarded = await startTestApplication({ settings: { METRICS_TOKEN: 'prometheus-only' } });
    const status = async (headers: Record<string, string>) =>
      (await guarded.app.inject({ url: '/metrics', headers })).statusCode;
    expect(await status({})).toBe(401);
    expect(await status({ authorization: 'Bearer prometheus-onlY' })).toBe(401);
    expect(await status({ authorization: 'Bearer prometheus-only' })).toBe(200);
    await guarded.stop();
  });
});
