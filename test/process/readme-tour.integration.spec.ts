import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../setup/free-port.ts';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.ts';
import { startServerProcess, type ServerProcess } from './server-process.ts';

const root = join(import.meta.dirname, '../..');
const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

/** The fenced blocks that are marked as the tour, one script. */
const tour = (): string =>
  [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```sh tour\n([\s\S]*?)```/g)]
    .map(([, lines]) => lines)
    .join('\n');

const able = has('bash') && has('curl');
if (!able) console.warn('SKIPPED: the README tour needs bash and curl.');

(able ? describe : describe.skip)('the tour of the README', () => {
  let database: TestDatabase;
  let server: ServerProcess;

  beforeAll(async () => {
    database = await createTestDatabase();
    server = startServerProcess(await freePort(), {
      DATABASE_URL: database.url,
      ENVIRONMENT: 'development',
      LOG_LEVEL: 'warn',
    });
    await server.ready();
  });

  afterAll(async () => {
    server.child.kill('SIGTERM');
    await server.ended();
    await database.drop();
  });

  it('works as it is written', () => {
    const script = `set -euo pipefail\n${tour().replaceAll('http://127.0.0.1:8000', server.url)}`;
    const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: '' },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('"status":"analysed","version":1');
    expect(stdout).toMatch(/^SC-12 \[\d+-\d+\] "TBD"$/m);
    expect(stdout).toMatch(/^accepted: ".+" is now ".+"$/m);
    expect(stdout).toMatch(/^--- version 1\n\+\+\+ version 2$/m);
    expect(stdout).toMatch(/^\d+ \S+ FeedbackAccepted by Demo user$/m);
    expect(stdout).toContain('flawed-carry-index.md: readiness');
  }, 60_000);
});
