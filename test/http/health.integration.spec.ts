import { setTimeout as sleep } from 'node:timers/promises';
import { HealthRegistry } from '#platform';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';

describe('health', () => {
  let server: TestApplication;
  beforeAll(async () => (server = await startTestApplication()));
  afterAll(() => server.stop());

  const ask = async (url: string) => {
    const response = await server.app.inject(url);
    return { status: response.statusCode, body: response.json<Record<string, unknown>>(), headers: response.headers };
  };

  it.each(['/health', '/api/v1/health'])('reports what it depends on at %s', async (url) => {
    const { status, body, headers } = await ask(url);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toMatchObject({
      status: 'healthy',
      version: '1.0.0',
      dependencies: {
        database: { status: 'healthy', message: 'Answers.', details: { database: { version: expect.any(String) } } },
        ai: { status: 'disabled' },
      },
    });
  });

  it.each(['/health/db', '/health/database'])('reports the pool at %s', async (url) => {
    const { body } = await ask(url);
    expect(body).toEqual({
      status: 'healthy',
      message: 'Answers.',
      pool: {
        size: expect.any(Number),
        active: expect.any(Number),
        idle: expect.any(Number),
        utilization_percent: expect.any(Number),
      },
      database: { version: expect.any(String), name: expect.stringMatching(/^docsense_test/) },
    });
  });

  it('reports AI advisers that are not configured as disabled', async () => {
    const { status, body } = await ask('/health/ai');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'disabled',
      providers: ['anthropic', 'openai', 'gemini'].map((name) => ({
        name,
        configured: false,
        status: 'disabled',
        circuit: 'closed',
      })),
    });
  });

  it('tells the version', async () => {
    const { body } = await ask('/version');
    expect(body).toEqual({ version: '1.0.0', commit: null, builtAt: null, node: process.version });
    expect((await ask('/api/v1/version')).body).toEqual(body);
  });

  it('is ready only between start and end', async () => {
    const ready = async () => (await ask('/health/ready')).status;
    const startup = async () => (await ask('/health/startup')).status;
    expect([await ready(), await startup()]).toEqual([200, 200]);
    server.lifecycle.phase = 'migrating';
    expect([await ready(), await startup()]).toEqual([503, 503]);
    server.lifecycle.phase = 'stopping';
    expect([await ready(), await startup(), (await ask('/health/live')).status]).toEqual([503, 200, 200]);
    server.lifecycle.phase = 'running';
  });

  describe('with dependencies that modules add', () => {
    const registry = () => server.app.get(HealthRegistry);

    it('is degraded with them, and unhealthy', async () => {
      registry().add('planted', () => Promise.resolve({ status: 'degraded', message: 'Slow.' }));
      expect(await ask('/health')).toMatchObject({
        status: 200,
        body: { status: 'degraded', dependencies: { planted: { status: 'degraded', message: 'Slow.', details: {} } } },
      });
      registry().add('planted', () => Promise.reject(new Error('Broken.')));
      expect(await ask('/health')).toMatchObject({
        status: 503,
        body: { status: 'unhealthy', dependencies: { planted: { status: 'unhealthy', message: 'Broken.' } } },
      });
    });

    it('does not wait for one that does not answer', async () => {
      registry().add('planted', async () => {
        await sleep(60_000, undefined, { ref: false });
        return { status: 'healthy', message: 'Late.' };
      });
      const started = performance.now();
      expect(await ask('/health')).toMatchObject({
        status: 503,
        body: { dependencies: { planted: { message: 'No answer within 2 s.' } } },
      });
      expect(performance.now() - started).toBeLessThan(10_000);
    });
  });
});
