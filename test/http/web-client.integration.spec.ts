import { readFileSync } from 'node:fs';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';

describe('the web client', () => {
  let server: TestApplication;
  beforeAll(async () => (server = await startTestApplication()));
  afterAll(() => server.stop());

  const get = async (url: string, headers: Record<string, string> = {}) => {
    const { statusCode, headers: answered, body } = await server.app.inject({ url, headers });
    return { status: statusCode, headers: answered, body };
  };

  it.each(['/', '/documents', '/documents/8c0e3a0e-9b43-4a0c-9bb2-0a2b8f1f0d3c/review?item=1', '/rules/MC-02'])(
    'is one page at %s',
    async (url) => {
      const { status, headers, body } = await get(url);
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([
        200,
        'text/html; charset=utf-8',
        'no-cache',
      ]);
      expect(body).toContain('<div id="root">');
    },
  );

  it.each(['/api/v1/nothing', '/api/nothing', '/admin/nothing', '/assets/nothing.js'])('is not at %s', async (url) => {
    const { status, headers } = await get(url);
    expect([status, headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
  });

  it('gives nothing away from beside its folder', async () => {
    const { status, body } = await get('/assets/..%2f..%2f..%2fpackage.json');
    expect(status).toBe(403);
    expect(body).not.toContain('dependencies');
  });

  it('comes compressed, and its files for good', async () => {
    const [, script = ''] = /<script type="module" crossorigin src="([^"]+)"/.exec((await get('/')).body) ?? [];
    const { status, headers } = await get(script, { 'accept-encoding': 'br' });
    expect([status, headers['content-encoding'], headers['cache-control']]).toEqual([
      200,
      'br',
      'public, max-age=31536000, immutable',
    ]);
  });

  it('writes no script into the page, which its security policy would refuse', async () => {
    const { body, headers } = await get('/');
    expect(String(headers['content-security-policy'])).toContain("script-src 'self';");
    for (const [, text] of body.matchAll(/<script[^>]*>([^<]*)/g)) expect(text).toBe('');
  });

  it('has the security headers that nginx sends with the page', async () => {
    const { headers } = await get('/');
    const written = readFileSync('ops/nginx/security-headers.conf', 'utf8');
    const sent = [...written.matchAll(/^add_header (\S+) "(.*)" always;$/gm)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value,
    ]);
    const known = Object.entries(headers).filter(([name]) =>
      /^(content-security|cross-origin|origin-agent|referrer|x-(?!correlation|event))/.test(name),
    );
    expect(Object.fromEntries(sent)).toEqual(Object.fromEntries(known));
  });
});
