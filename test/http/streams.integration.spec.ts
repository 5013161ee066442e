import { Controller, Module, Sse, type MessageEvent } from '@nestjs/common';
import { interval, map, type Observable } from 'rxjs';
import { Public } from '#platform';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';

@Public()
@Controller('planted')
class PlantedController {
  @Sse('ticks')
  ticks(): Observable<MessageEvent> {
    return interval(20).pipe(map((tick) => ({ data: { tick } })));
  }
}

@Module({ controllers: [PlantedController] })
class PlantedModule {}

describe('server-sent events', () => {
  let server: TestApplication;
  beforeAll(async () => {
    server = await startTestApplication({ modules: [PlantedModule] });
    await server.app.listen(0, '127.0.0.1');
  });
  afterAll(() => server.stop());

  const inProgress = async (): Promise<string | undefined> =>
    /^http_requests_in_progress (\d+)/m.exec((await server.app.inject('/metrics')).body)?.[1];

  it('carry the correlation id, and are logged when the client leaves, not as slow', async () => {
    const leaving = new AbortController();
    const response = await fetch(`${await server.app.getUrl()}/api/v1/planted/ticks`, {
      headers: { 'x-correlation-id': 'c-sse' },
      signal: leaving.signal,
    });
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(response.headers.get('x-correlation-id')).toBe('c-sse');
    await response.body?.getReader().read();
    expect(server.log().filter((record) => record['correlation_id'] === 'c-sse')).toEqual([]);
    expect(await inProgress()).toBe('2');
    leaving.abort();
    let logged: Record<string, unknown>[] = [];
    for (let tries = 0; tries < 100 && logged.length === 0; tries++) {
      await new Promise((done) => setTimeout(done, 20));
      logged = server.log().filter((record) => record['correlation_id'] === 'c-sse');
    }
    expect(logged).toEqual([
      expect.objectContaining({ level: 'info', path: '/api/v1/planted/ticks', status_code: 200 }),
    ]);
    expect(await inProgress()).toBe('1');
  });
});
