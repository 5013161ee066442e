import type { DocumentView } from '../../libs/documents/document.view.ts';
import type { FeedbackPageView } from '../../libs/feedback/feedback.view.ts';
import type { RuleStatisticsView } from '../../libs/feedback/rule-statistics.view.ts';
import { ApiClient } from '../setup/api-client.ts';
import { TenantsByHeader } from '../setup/tenants-by-header.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';

const [OURS, THEIRS] = [{ 'x-tenant': 'ours' }, { 'x-tenant': 'theirs' }];
const TEXT =
  '# Index Rules\n\nThe window covers the last 11 days.\n\nThe mean is over the last 20 days.\n\nThe sum is over the last 30 days.\n';

describe('how often rules were right', () => {
  let server: TestApplication;
  const api = new ApiClient(() => server.app);
  beforeAll(async () => (server = await startTestApplication({ modules: [TenantsByHeader] })));
  afterAll(() => server.stop());

  const statistics = async (headers: Record<string, string>) =>
    (await api.get<RuleStatisticsView>('/rules/statistics', headers)).body;

  it('is counted over decisions of the tenant, and nothing before the first', async () => {
    expect(await statistics(OURS)).toEqual({ items: [], nextCursor: null });

    const { body } = await api.upload<DocumentView>('rules.md', TEXT, { headers: { ...OURS, prefer: 'wait=60' } });
    const pending = async () =>
      (await api.get<FeedbackPageView>(`/documents/${body.id}/feedback?status=pending`, OURS)).body.items;
    const offered = await pending();
    const [ruleId = ''] = [...Map.groupBy(offered, (item) => item.ruleId)].find(([, items]) => items.length >= 3) ?? [];
    const own = offered.filter((item) => item.ruleId === ruleId);
    expect((await statistics(OURS)).items.find((item) => item.ruleId === ruleId)).toEqual({
      ruleId,
      accepted: 0,
      modified: 0,
      rejected: 0,
      pending: own.length,
      precision: null,
    });

    const decide = async (path: string, decision: object) =>
      expect((await api.post(`/documents/${body.id}/feedback/${path}`, decision, OURS)).status).toBe(200);
    await decide(`${own[0]?.id}/reject`, { reason: 'Calendar days are meant.' });
    await decide(`${own[1]?.id}/modify`, { replacement: 'business days' });
    const decided = (await statistics(OURS)).items.find((item) => item.ruleId === ruleId);
    expect(decided).toMatchObject({ accepted: 0, modified: 1, rejected: 1, precision: 0.5 });
  });

  it('says nothing of another tenant', async () => {
    expect((await statistics(OURS)).items.length).toBeGreaterThan(0);
    expect(await statistics(THEIRS)).toEqual({ items: [], nextCursor: null });
  });
});
