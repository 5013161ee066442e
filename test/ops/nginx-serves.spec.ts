import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { writeLocalNginx } from '../../scripts/ops-check/nginx.ts';
import { freePort } from '../setup/free-port.ts';

const PATH = `${process.env['PATH']}:/usr/sbin:/sbin`;
const installed = spawnSync('nginx', ['-v'], { env: { PATH } }).status === 0;
if (!installed) console.warn('SKIPPED: nginx is not installed.');

const PAGE = `<!doctype html><title>DocSense</title>${'<p>page</p>'.repeat(200)}`;
const SCRIPT = `export const answer = 42;${'// long\n'.repeat(300)}`;

(installed ? describe : describe.skip)('the container of the web client', () => {
  let work: string;
  let backend: Server;
  let nginx: ChildProcess;
  let url: string;

  beforeAll(async () => {
    work = mkdtempSync(join(tmpdir(), 'nginx-serves-'));
    mkdirSync(join(work, 'web/assets'), { recursive: true });
    for (const [name, text] of [
      ['index.html', PAGE],
      ['assets/app-0a1b2c3d.js', SCRIPT],
      ['assets/worker-0a1b2c3d.mjs', SCRIPT],
    ] as const) {
      writeFileSync(join(work, 'web', name), text);
      writeFileSync(join(work, 'web', `${name}.gz`), gzipSync(text));
    }
    backend = createServer(({ url: path, headers }, response) =>
      response.setHeader('X-Backend', 'yes').end(JSON.stringify({ path, proto: headers['x-forwarded-proto'] })),
    );
    backend.listen(0, '127.0.0.1');
    await once(backend, 'listening');
    const address = backend.address();
    const backendPort = typeof address === 'object' ? address?.port : undefined;
    const port = await freePort();
    writeLocalNginx('ops/nginx', work);
    const configuration = join(work, 'frontend.conf');
    writeFileSync(
      configuration,
      readFileSync(configuration, 'utf8')
        .replace('listen 8080;', `listen 127.0.0.1:${port};`)
        .replace('127.0.0.1:8000', `127.0.0.1:${backendPort}`)
        .replace('worker_processes auto;', 'worker_processes 1;'),
    );
    nginx = spawn('nginx', ['-c', configuration, '-g', `daemon off; user ${userInfo().username};`], { env: { PATH }, stdio: 'ignore' });
    url = `http://127.0.0.1:${port}`;
    for (let tries = 0; tries < 500; tries++) {
      if (
        await fetch(`${url}/nginx-health`).then(
          ({ status }) => status === 204,
          () => false,
        )
      )
        return;
      await sleep(20);
    }
    throw new Error('nginx does not answer.');
  }, 30_000);

  afterAll(async () => {
    const ended = once(nginx, 'close');
    nginx.kill('SIGTERM');
    await ended;
    backend.close();
    rmSync(work, { recursive: true });
  });

  it.each(['/', '/documents', '/documents/8c0e3a0e-9b43-4a0c-9bb2-0a2b8f1f0d3c/review?item=1', '/rules/MC-02'])(
    'answers %s with the page, which is asked for anew each time',
    async (path) => {
      const response = await fetch(url + path);
      expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
        200,
        'text/html; charset=utf-8',
        'no-cache',
      ]);
      expect(await response.text()).toBe(PAGE);
    },
  );

  it.each(['app-0a1b2c3d.js', 'worker-0a1b2c3d.mjs'])(
    'sends %s as it was compressed by the build, for good',
    async (name) => {
      // fetch unpacks what it gets; the length tells that it came packed.
      const response = await fetch(`${url}/assets/${name}`, { headers: { 'accept-encoding': 'gzip' } });
      const { headers } = response;
      expect([
        response.status,
        headers.get('content-type')?.replace(/;.*/, ''),
        headers.get('content-encoding'),
        headers.get('content-length'),
        headers.get('vary'),
        headers.get('cache-control'),
      ]).toEqual([
        200,
        'application/javascript',
        'gzip',
        String(readFileSync(join(work, `web/assets/${name}.gz`)).length),
        'Accept-Encoding',
        'public, max-age=31536000, immutable',
      ]);
      expect(gunzipSync(readFileSync(join(work, `web/assets/${name}.gz`))).toString()).toBe(await response.text());
    },
  );

  it.each(['/assets/nothing.js', '/metrics', '/assets/..%2f..%2ffrontend.conf'])('has nothing at %s', async (path) => {
    const response = await fetch(url + path);
    expect([400, 404]).toContain(response.status);
    expect(response.headers.get('cache-control')).toBeNull();
  });

  it.each(['/', '/assets/app-0a1b2c3d.js', '/assets/nothing.js'])('protects %s as the backend does', async (path) => {
    const { headers } = await fetch(url + path);
    const written = readFileSync('ops/nginx/security-headers.conf', 'utf8');
    const wanted = [...written.matchAll(/^add_header (\S+) "(.*)" always;$/gm)].map(([, name = '', value = '']) => [
      name,
      value,
    ]);
    expect(wanted.map(([name = '']) => [name, headers.get(name)])).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(8);
  });

  it('asks browsers to stay with https where the client came by it', async () => {
    const hsts = async (headers: Record<string, string>) =>
      (await fetch(url, { headers })).headers.get('strict-transport-security');
    expect(await hsts({ 'x-forwarded-proto': 'https' })).toBe('max-age=31536000; includeSubDomains');
    expect(await hsts({})).toBeNull();
  });

  it.each(['/api/v1/documents?limit=1', '/health', '/version', '/api/docs'])(
    'hands %s to the backend',
    async (path) => {
      const response = await fetch(url + path, { headers: { 'x-forwarded-proto': 'https' } });
      expect([response.headers.get('x-backend'), await response.json()]).toEqual(['yes', { path, proto: 'https' }]);
      // Its headers are its own: none of the page's come on top.
      expect(response.headers.get('content-security-policy')).toBeNull();
    },
  );
});
