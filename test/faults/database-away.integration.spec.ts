import { setTimeout as sleep } from 'node:timers/promises';
import { untilTrue } from '../setup/until-true.ts';
import { Installation, ONCE, upload, uploadMany } from './installation.ts';
import { PrivatePostgres } from './private-postgres.ts';

const DOCUMENTS = 6;
const AWAY_MS = 10_000;

describe('a database that is away for ten seconds', () => {
  let postgres: PrivatePostgres;
  let installation: Installation;
  beforeAll(async () => {
    postgres = await PrivatePostgres.create();
    await postgres.start();
    installation = Installation.on(postgres.url);
  });
  afterAll(async () => {
    await installation.end();
    await postgres.remove();
  });

  it('is answered with 503, and work goes on and ends when it is back, without a restart', async () => {
    const server = await installation.start();
    const status = async (path: string) => (await fetch(`${server.url}${path}`)).status;
    await uploadMany(server, DOCUMENTS);
    await untilTrue(async () => ((await installation.counts())['AnalysisStarted'] ?? 0) > 0);
    await postgres.stop();
    const away = performance.now();

    await untilTrue(async () => (await status('/health/ready')) === 503);
    const refused = await fetch(`${server.url}/api/v1/documents`);
    expect([refused.status, await refused.json()]).toEqual([
      503,
      expect.objectContaining({ code: 'database-unavailable', status: 503 }),
    ]);
    expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    const lost = await upload(server, 'lost.md', '# Lost\n');
    expect([lost.status, lost.body.code]).toEqual([503, 'database-unavailable']);
    expect(await status('/health/live')).toBe(200);
    await sleep(AWAY_MS - (performance.now() - away));
    await postgres.start();

    await untilTrue(async () => (await status('/health/ready')) === 200);
    const next = await upload(server, 'next.md', '# Next\n\nIn a timely manner.\n', { prefer: 'wait=60' });
    expect([next.status, next.body.status]).toEqual([201, 'analysed']);
    await installation.untilDone();
    await untilTrue(async () => (await installation.counts())['FeedbackOffered'] === DOCUMENTS + 1);
    expect(await installation.histories()).toEqual(Array<string>(DOCUMENTS + 1).fill(ONCE));
  }, 120_000);
});
