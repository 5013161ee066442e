import { openEventStream } from '../setup/event-stream.ts';
import { untilTrue } from '../setup/until-true.ts';
import { Installation, longText, ONCE, upload, uploadMany } from './installation.ts';

const DOCUMENTS = 6;
/** What another worker may take to notice a dead one. */
const TAKE_OVER_MS = 15_000;

describe('an API process and workers on one database', () => {
  let installation: Installation;
  beforeEach(async () => (installation = await Installation.onCopy()));
  afterEach(() => installation.end());

  it('work together: the worker converts, and the API process waits for it and tells of it', async () => {
    const [api] = await Promise.all([installation.start({ ROLES: 'api' }), installation.start({ ROLES: 'worker' })]);
    const stream = await openEventStream(`${api.url}/api/v1/stream`);
    const { status, body } = await upload(api, 'a.md', longText('A'), { prefer: 'wait=30' });
    expect([status, body.status]).toEqual([201, 'analysed']);
    await stream.until('feedback.changed');
    expect(stream.heard.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['document.uploaded', 'version.created', 'analysis.completed']),
    );
    const feedback = await fetch(`${api.url}/api/v1/documents/${body.id}/feedback`);
    expect(((await feedback.json()) as { items: object[] }).items.length).toBeGreaterThan(0);
    stream.close();
  }, 60_000);

  it('take over the work of a worker that is killed', async () => {
    const [api, first] = await Promise.all([
      installation.start({ ROLES: 'api' }),
      installation.start({ ROLES: 'worker' }),
    ]);
    await uploadMany(api, DOCUMENTS);
    await untilTrue(async () => {
      const { AnalysisStarted = 0, AnalysisCompleted = 0 } = await installation.counts();
      return AnalysisStarted > AnalysisCompleted;
    });
    const starting = installation.start({ ROLES: 'worker' });
    const { database } = installation;
    const active = await database.query<{ id: string }>("SELECT id FROM pgboss.job WHERE state = 'active'");
    first.child.kill('SIGKILL');
    const killed = performance.now();
    await starting;
    // Each of its jobs is begun again, by the other worker.
    await untilTrue(async () => {
      const { rows } = await database.query<{ left: number }>(
        "SELECT count(*)::int AS left FROM pgboss.job WHERE id = ANY($1) AND (state = 'retry' OR state = 'active' AND retry_count = 0)",
        [active.rows.map(({ id }) => id)],
      );
      return rows[0]?.left === 0;
    }, 30);
    expect(performance.now() - killed).toBeLessThan(TAKE_OVER_MS);
    await installation.untilDone();
    await untilTrue(async () => (await installation.counts())['FeedbackOffered'] === DOCUMENTS);
    expect(await installation.histories()).toEqual(Array<string>(DOCUMENTS).fill(ONCE));
  }, 90_000);
});
