import { startTestApplication } from '../setup/test-application.ts';

const allowed = async (origins: string, origin: string) => {
  const server = await startTestApplication({ settings: { CORS_ORIGINS: origins } });
  const { headers } = await server.app.inject({ url: '/version', headers: { origin } });
  await server.stop();
  return [headers['access-control-allow-origin'], headers['access-control-allow-credentials']];
};

describe('pages of other origins', () => {
  it('may not read our answers unless they are named', async () => {
    const settings = 'https://docs.example, https://desk.example';
    expect(await allowed(settings, 'https://desk.example')).toEqual(['https://desk.example', 'true']);
    expect((await allowed(settings, 'https://evil.example'))[0]).not.toBe('https://evil.example');
    expect(await allowed('', 'https://desk.example')).toEqual([undefined, undefined]);
  });

  it('may change what they read', async () => {
    const server = await startTestApplication({ settings: { CORS_ORIGINS: 'https://desk.example' } });
    const { headers } = await server.app.inject({
      method: 'OPTIONS',
      url: '/api/v1/documents/1',
      headers: { origin: 'https://desk.example', 'access-control-request-method': 'PATCH' },
    });
    await server.stop();
    expect(headers['access-control-allow-methods']).toContain('PATCH');
  });

  it('may never send credentials when all are let in', async () =>
    expect(await allowed('*', 'https://any.example')).toEqual(['*', undefined]));
});
