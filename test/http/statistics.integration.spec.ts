import { Database } from '#platform';
import type { DocumentPageView, DocumentView } from '../../libs/documents/document.view.ts';
import type { FeedbackPageView } from '../../libs/feedback/feedback.view.ts';
import type { StatisticsView } from '../../libs/live/statistics.view.ts';
import { ApiClient } from '../setup/api-client.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';
import { untilTrue } from '../setup/until-true.ts';
import { walkPages } from '../setup/walk-pages.ts';

const VAGUE = '# Fee\n\nThe fee is paid in a timely manner, where possible.\n';
const WORSE = `${VAGUE}\nThe level is rounded where appropriate, at the discretion of the sponsor, from time to time.\n`;

describe('statistics', () => {
  let server: TestApplication;
  const api = new ApiClient(() => server.app);
  const upload = async (name: string, text: string, analyse = 'true') =>
    (await api.upload<DocumentView>(name, text, { fields: { analyse }, headers: { prefer: 'wait=30' } })).body;
  const statistics = async (days = 3) => (await api.get<StatisticsView>(`/statistics?days=${days}`)).body;
  let vague: DocumentView;
  let worse: DocumentView;

  beforeAll(async () => {
    server = await startTestApplication();
    vague = await upload('vague.md', VAGUE);
    worse = await upload('worse.md', WORSE);
    await upload('apart.md', '# Apart\n\nNothing is analysed here.\n', 'false');
    expect(worse.findings).not.toEqual(vague.findings);
  });
  afterAll(() => server.stop());

  const sum = (name: keyof DocumentView['findings'], ...documents: DocumentView[]) =>
    documents.reduce((total, { findings }) => total + findings[name], 0);

  it('count documents by status and readiness, and what is open in them', async () => {
    const { documents, readiness, findings } = await statistics();
    expect(documents).toMatchObject({ analysed: 2, converted: 1, withdrawn: 0, conversion_failed: 0 });
    expect(readiness).toHaveLength(10);
    expect(readiness.reduce((total, count) => total + count)).toBe(2);
    expect(readiness[Math.min(9, Math.floor((vague.readiness?.score ?? 0) / 10))]).toBeGreaterThan(0);
    for (const name of ['critical', 'high', 'medium', 'low'] as const)
      expect([name, findings[name]]).toEqual([name, sum(name, vague, worse)]);
  });

  it('end today with what is open now', async () => {
    const { days, findings } = await statistics();
    expect(days.map(({ day }) => day)).toEqual(
      [2, 1, 0].map((ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)),
    );
    expect(days.at(-1)?.findings).toEqual(findings);
    expect(days[0]?.findings).toEqual({ critical: 0, high: 0, medium: 0, low: 0 });
  });

  it('count an analysis from its day on, until the next one of the document', async () => {
    const { pool } = server.app.get(Database);
    await pool.query("UPDATE analysis_views SET ended_at = ended_at - interval '40 days' WHERE document_id = $1", [
      vague.id,
    ]);
    const before = await statistics();
    expect(before.days[0]?.findings).toEqual(vague.findings);
    await api.ask('POST', `/documents/${vague.id}/analyses`, { body: {} });
    await untilTrue(async () => (await api.get<DocumentView>(`/documents/${vague.id}`)).body.status === 'analysed');
    const after = await statistics();
    expect(after.days.at(-1)?.findings).toEqual(before.days.at(-1)?.findings);
    expect(after.days[0]?.findings).toEqual(vague.findings);
  });

  it('count decisions on the day they were made, and not when they were taken back', async () => {
    const { items } = (await api.get<FeedbackPageView>(`/documents/${worse.id}/feedback?status=pending`)).body;
    const path = `/documents/${worse.id}/feedback/${items[0]?.id}`;
    await api.ask('POST', `${path}/reject`, { body: { reason: 'It is meant so' } });
    const { days } = await statistics();
    expect(days.map(({ decisions }) => decisions)).toEqual([
      { accepted: 0, modified: 0, rejected: 0 },
      { accepted: 0, modified: 0, rejected: 0 },
      { accepted: 0, modified: 0, rejected: 1 },
    ]);
    await api.ask('POST', `${path}/undo`, { body: {} });
    expect((await statistics(1)).days[0]?.decisions.rejected).toBe(0);
  });

  it.each(['findings', '-findings', 'readiness', '-readiness'])('agree with the list in order of %s', async (sort) => {
    const whole = (await api.get<DocumentPageView>(`/documents?sort=${sort}`)).body.items;
    expect((await walkPages<DocumentView>(api, `/documents?sort=${sort}`, 1)).map(({ id }) => id)).toEqual(
      whole.map(({ id }) => id),
    );
    const names = whole.map(({ title }) => title);
    if (sort.endsWith('readiness')) expect(names.at(-1)).toBe('apart');
    else expect(sort === 'findings' ? names[0] : names.at(-1)).toBe('apart');
    if (sort === '-findings') expect(names[0]).toBe('worse');
  });

  it('forget a document that was withdrawn', async () => {
    await api.ask('DELETE', `/documents/${worse.id}`);
    const { documents, findings, days } = await statistics();
    expect(documents).toMatchObject({ analysed: 1, withdrawn: 1 });
    expect(findings).toEqual(vague.findings);
    expect(days.at(-1)?.findings).toEqual(vague.findings);
  });

  it.each(['days=0', 'days=366', 'days=x', 'colour=red'])('are refused with ?%s', async (query) => {
    const { status, body } = await api.get<{ code: string }>(`/statistics?${query}`);
    expect([status, body.code]).toEqual([400, 'invalid-request']);
  });
});
