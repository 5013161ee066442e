import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database, runInContext } from '#platform';
import type { FindingPageView, FindingView } from '../../libs/analysis/finding.view.ts';
import { ExpireSuppressions } from '../../libs/analysis/jobs/expire-suppressions.ts';
import type { SuppressionPageView, SuppressionView } from '../../libs/analysis/suppression.view.ts';
import type { DocumentView } from '../../libs/documents/document.view.ts';
import type { FeedbackPageView } from '../../libs/feedback/feedback.view.ts';
import type { ComplianceView } from '../../libs/policy/compliance.view.ts';
import { ApiClient } from '../setup/api-client.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';
import { untilTrue } from '../setup/until-true.ts';

/** A good specification with two faults, so that its readiness has room on both sides. */
const sample = `${readFileSync(join(import.meta.dirname, '../../samples/eurozone-momentum-index-methodology.md'), 'utf8')}
## Fee

The index fee is TBD. The average of the previous 20 days is used for the fee.
`;
const UNKNOWN = '00000000-0000-4000-8000-000000000000';
/** In the sample once. */
const RULE = 'SC-12';

interface Problem {
  readonly code: string;
  readonly [member: string]: unknown;
}

describe('suppressions', () => {
  let server: TestApplication;
  const api = new ApiClient(() => server.app);
  let repositoryId: string;
  let document: DocumentView;
  let path: string;

  beforeAll(async () => {
    server = await startTestApplication();
    const { body } = await api.post<{ id: string }>('/policy-repositories', {
      name: 'No placeholders',
      policies: [{ name: 'Filled in', level: 'MUST', rules: [{ type: 'finding_absent', pattern: RULE }] }],
    });
    repositoryId = body.id;
    await freshDocument();
  });
  afterAll(() => server.stop());
  const freshDocument = async () => {
    document = await upload();
    path = `/documents/${document.id}`;
  };
  afterEach(async () => {
    for (const { id } of (await api.get<SuppressionPageView>('/suppressions')).body.items)
      await api.ask('DELETE', `/suppressions/${id}`);
  });

  const upload = async (): Promise<DocumentView> => {
    const uploaded = await api.upload<DocumentView>('carry.md', sample, {
      fields: { policyRepositoryId: repositoryId },
      headers: { prefer: 'wait=60' },
    });
    const { id } = uploaded.body;
    await untilTrue(async () => (await shown(id)).pending > 0 && (await shown(id)).compliance !== 'PENDING');
    return uploaded.body;
  };
  const findings = async (query = '', id = document.id): Promise<readonly FindingView[]> =>
    (await api.get<Partial<FindingPageView>>(`/documents/${id}/findings?limit=200${query}`)).body.items ?? [];
  const suppress = <Body = SuppressionView>(body: object, headers: Record<string, string> = {}) =>
    api.post<Body>('/suppressions', { reason: 'Given in the order form.', ...body }, headers);
  /** What somebody who looks at the document sees. */
  const shown = async (id = document.id) => {
    const { body } = await api.get<DocumentView>(`/documents/${id}`);
    const all = await findings('', id);
    const feedback = await api.get<FeedbackPageView>(`/documents/${id}/feedback?limit=200&status=pending`);
    const compliance = await api.get<ComplianceView>(`/documents/${id}/compliance`);
    return {
      counted: Object.values(body.findings as unknown as Record<string, number>).reduce((sum, count) => sum + count, 0),
      readiness: (body.readiness as { score: number } | null)?.score ?? NaN,
      open: all.filter(({ status }) => status === 'open').length,
      suppressed: all.filter(({ status }) => status === 'suppressed').map(({ ruleId }) => ruleId),
      pending: feedback.body.items.length,
      compliance: compliance.body.status,
    };
  };
  const comesTo = (expected: object, id = document.id) =>
    untilTrue(async () => {
      const now = await shown(id);
      return Object.entries(expected).every(
        ([key, value]) => JSON.stringify(now[key as keyof typeof now]) === JSON.stringify(value),
      );
    });

  it('of a finding hides it from lists, counts, the queue and policies until it is lifted', async () => {
    await freshDocument();
    const before = await shown();
    expect(before).toMatchObject({ suppressed: [], compliance: 'NON_COMPLIANT', counted: before.open });
    const placeholders = await findings(`&rule=${RULE}`);
    expect(placeholders).toHaveLength(1);
    const [finding] = placeholders;
    const { status, body, headers } = await suppress({
      scope: 'finding',
      documentId: document.id,
      findingId: finding?.id,
    });
    expect([status, body]).toMatchObject([
      201,
      { scope: 'finding', documentId: document.id, findingId: finding?.id, ruleId: null, status: 'active' },
    ]);
    expect(body).toMatchObject({ reason: 'Given in the order form.', expiresAt: null, endedAt: null });
    expect(headers['location']).toBe(`/api/v1/suppressions/${body.id}`);
    await comesTo({
      counted: before.counted - 1,
      open: before.open - 1,
      suppressed: [RULE],
      pending: before.pending - 1,
      compliance: 'COMPLIANT',
    });
    expect((await shown()).readiness).toBeGreaterThan(before.readiness);
    expect(await findings('&status=suppressed')).toMatchObject([
      { id: finding?.id, quote: finding?.quote, status: 'suppressed', suppressionId: body.id },
    ]);
    const [item] = (await api.get<FeedbackPageView>(`${path}/feedback?limit=200&status=superseded`)).body.items;
    const decided = await api.post<Problem>(`${path}/feedback/${item?.id}/accept`);
    expect([decided.status, decided.body.code]).toEqual([409, 'not-offered']);

    expect((await api.ask('DELETE', `/suppressions/${body.id}`)).status).toBe(204);
    await comesTo(before);
    expect(await findings(`&rule=${RULE}`)).toEqual(placeholders);
    expect((await api.get<SuppressionView>(`/suppressions/${body.id}`)).body).toMatchObject({ status: 'lifted' });
    const { items } = (await api.get<{ items: { type: string; actor: object }[] }>(`${path}/audit?limit=200`)).body;
    const trail = items.filter(({ type }) => /Suppress|Reassessed/.test(type)).toReversed();
    expect(trail.map(({ type }) => type)).toEqual([
      'FindingsSuppressed',
      'AnalysisReassessed',
      'SuppressionLifted',
      'AnalysisReassessed',
    ]);
    for (const entry of trail) expect(entry.actor).toMatchObject({ id: 'demo' });
  });

  it('of a rule in a document holds for what is found there later, and nowhere else', async () => {
    await freshDocument();
    const other = await upload();
    const [before, elsewhere] = [await shown(), await shown(other.id)];
    await suppress({ scope: 'rule-in-document', documentId: document.id, ruleId: RULE });
    await comesTo({ suppressed: [RULE], counted: before.counted - 1 });
    const { body } = await api.get<FeedbackPageView>(`${path}/feedback?limit=200&status=pending`);
    const item = body.items.find(({ suggestion }) => suggestion !== null);
    await api.post(`${path}/feedback/${item?.id}/modify`, { replacement: 'The fee is TBD. The cap is TBA.' });
    await untilTrue(async () => (await findings(`&version=2&rule=${RULE}`)).length === 3);
    for (const { status } of await findings(`&version=2&rule=${RULE}`)) expect(status).toBe('suppressed');
    const offered = (await api.get<FeedbackPageView>(`${path}/feedback?limit=200&status=pending`)).body.items;
    expect(offered.filter(({ ruleId }) => ruleId === RULE)).toEqual([]);
    expect(await shown(other.id)).toEqual(elsewhere);
  });

  it('of a rule holds in every document; the narrowest one is named, and the last one that is lifted shows it', async () => {
    await freshDocument();
    const other = await upload();
    const before = await shown();
    const wide = await suppress({ scope: 'rule', ruleId: RULE });
    for (const { id } of [document, other]) await comesTo({ suppressed: [RULE], counted: before.counted - 1 }, id);
    const narrow = await suppress({ scope: 'rule-in-document', documentId: document.id, ruleId: RULE });
    await untilTrue(async () => (await findings('&status=suppressed'))[0]?.suppressionId === narrow.body.id);
    await api.ask('DELETE', `/suppressions/${wide.body.id}`);
    await comesTo({ suppressed: [], counted: before.counted }, other.id);
    expect((await shown()).suppressed).toEqual([RULE]);
    await api.ask('DELETE', `/suppressions/${narrow.body.id}`);
    await comesTo(before);
  });

  it('ends at its expiry without a restart, and can begin again', async () => {
    const before = await shown();
    const expiresAt = new Date(Date.now() + 1500).toISOString();
    const { body } = await suppress({ scope: 'rule', ruleId: RULE, expiresAt });
    expect(body.expiresAt).toBe(expiresAt);
    await comesTo({ suppressed: [RULE] });
    const { pool } = server.app.get(Database);
    const { rows } = await pool.query("SELECT cron FROM pgboss.schedule WHERE name = 'expire-suppressions'");
    expect(rows).toEqual([{ cron: '* * * * *' }]);
    const sweep = () =>
      runInContext({ tenantId: 'system', actorId: 'system', actorName: 'DocSense', correlationId: 'sweep' }, () =>
        server.app.get(ExpireSuppressions).work(),
      );
    await untilTrue(async () => {
      await sweep();
      return (await api.get<SuppressionView>(`/suppressions/${body.id}`)).body.status === 'expired';
    });
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(expiresAt));
    await comesTo(before);
    expect((await api.get<SuppressionView>(`/suppressions/${body.id}`)).body).toMatchObject({ endedBy: 'DocSense' });
    const again = await suppress({ scope: 'rule', ruleId: RULE });
    expect([again.status, again.body.id, again.body.expiresAt]).toEqual([201, body.id, null]);
    await comesTo({ suppressed: [RULE] });
  });

  it('are listed, the newest first, by scope, document, rule and status', async () => {
    const one = (await suppress({ scope: 'rule', ruleId: 'LG-01' })).body.id;
    const two = (await suppress({ scope: 'rule-in-document', documentId: document.id, ruleId: 'LG-01' })).body.id;
    const three = (await suppress({ scope: 'rule', ruleId: 'LG-02' })).body.id;
    await api.ask('DELETE', `/suppressions/${three}`);
    const ids = async (query: string) =>
      (await api.get<SuppressionPageView>(`/suppressions?${query}`)).body.items.map(({ id }) => id);
    expect(await ids('')).toEqual([two, one]);
    expect(await ids('scope=rule')).toEqual([one]);
    expect(await ids(`documentId=${document.id}`)).toEqual([two]);
    expect(await ids('rule=LG-01')).toEqual([two, one]);
    expect(await ids('status=lifted&rule=LG-02')).toEqual([three]);
    const first = (await api.get<SuppressionPageView>('/suppressions?limit=1')).body;
    expect(first.items.map(({ id }) => id)).toEqual([two]);
    expect(await ids(`limit=1&cursor=${first.nextCursor}`)).toEqual([one]);
  });

  it('are made once for an Idempotency-Key, and once for a target', async () => {
    const key = { 'idempotency-key': 'suppress-once' };
    const answers = [
      await suppress({ scope: 'rule', ruleId: 'LG-03' }, key),
      await suppress({ scope: 'rule', ruleId: 'LG-03' }, key),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    const taken = await suppress<Problem>({ scope: 'rule', ruleId: 'LG-03' });
    expect([taken.status, taken.body]).toMatchObject([
      409,
      { code: 'already-suppressed', suppressionId: answers[0]?.body.id },
    ]);
  });

  it('are lifted only as they were read', async () => {
    const { body, headers } = await suppress({ scope: 'rule', ruleId: 'LG-04' });
    const lift = (tag?: string) =>
      api.ask<Problem>('DELETE', `/suppressions/${body.id}`, tag === undefined ? {} : { headers: { 'if-match': tag } });
    for (const tag of ['"7"', 'nonsense']) {
      const stale = await lift(tag);
      expect([stale.status, stale.body.code]).toEqual([412, 'precondition-failed']);
    }
    expect((await api.get(`/suppressions/${body.id}`)).headers['etag']).toBe(headers['etag']);
    expect((await lift(headers['etag'])).status).toBe(204);
    // Lifting again is harmless.
    expect((await lift()).status).toBe(204);
    const gone = await api.ask<Problem>('DELETE', `/suppressions/${UNKNOWN}`, { headers: { 'if-match': '"1"' } });
    expect([gone.status, gone.body.code]).toEqual([404, 'suppression-not-found']);
  });

  it.each<[object, number, string]>([
    [{ scope: 'rule', ruleId: 'LG-05', reason: undefined }, 422, 'reason-required'],
    [{ scope: 'rule', ruleId: 'LG-05', reason: ' ' }, 422, 'reason-required'],
    [{ scope: 'rule', ruleId: 'LG-05', expiresAt: '2020-01-01T00:00:00Z' }, 422, 'expiry-has-passed'],
    [{ scope: 'rule', ruleId: 'LG-05', expiresAt: '2099-01-01' }, 400, 'invalid-request'],
    [{ scope: 'rule', ruleId: 'LG-05', expiresAt: 'tomorrow' }, 400, 'invalid-request'],
    [{ scope: 'everything' }, 400, 'invalid-request'],
    [{ scope: 'rule', ruleId: 'lg5' }, 400, 'invalid-request'],
    [{ scope: 'rule', ruleId: 'LG-99' }, 404, 'rule-not-found'],
    [{ scope: 'rule' }, 422, 'invalid-suppression'],
    [{ scope: 'rule', ruleId: 'LG-05', documentId: UNKNOWN }, 422, 'invalid-suppression'],
    [{ scope: 'rule-in-document', ruleId: 'LG-05', documentId: UNKNOWN }, 404, 'document-not-found'],
    [{ scope: 'finding', documentId: UNKNOWN, findingId: UNKNOWN }, 404, 'document-not-found'],
    [{ scope: 'finding', findingId: UNKNOWN }, 422, 'invalid-suppression'],
    [{ scope: 'finding', documentId: 'x', findingId: UNKNOWN }, 400, 'invalid-request'],
  ])('are refused as %j', async (body, status, code) => {
    const refused = await suppress<Problem>(body);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
  });

  it('are refused for a finding that the document does not have', async () => {
    const refused = await suppress<Problem>({ scope: 'finding', documentId: document.id, findingId: UNKNOWN });
    expect([refused.status, refused.body.code]).toEqual([404, 'finding-not-found']);
  });
});
