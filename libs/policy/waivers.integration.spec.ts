import { randomUUID } from 'node:crypto';
import { EventStore, runInContext } from '#platform';
import { ApiClient } from '../../test/setup/api-client.ts';
import { startTestApplication, type TestApplication } from '../../test/setup/test-application.ts';
import { untilTrue } from '../../test/setup/until-true.ts';
import { walkPages } from '../../test/setup/walk-pages.ts';
import type {
  ComplianceCheckView,
  ComplianceHistoryView,
  ComplianceMatrixView,
  ComplianceView,
  MatrixRowView,
  WaiverPageView,
  WaiverView,
} from './compliance.view.ts';
import { ExpireWaivers } from './jobs/expire-waivers.ts';
import type { PolicyRepositoryDetailView, PolicyRepositoryVersionPageView } from './policy-repository.view.ts';

const TEXT = '# Index\n\n## Fees\n\nThe fee is 0.25 % of the index level a year.\n';
const POLICIES = [
  { name: 'Fee', level: 'MUST', rules: [{ type: 'content_pattern', pattern: 'fee is' }] },
  {
    name: 'Risk',
    level: 'MUST',
    rules: [{ type: 'content_pattern', pattern: 'stop loss', message: 'Name the stop.' }],
  },
  { name: 'Clarity', level: 'SHOULD', rules: [{ type: 'ai_evaluation', pattern: 'Is it clear?' }] },
];

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

describe('waivers, verdicts of before, and the matrix', () => {
  let server: TestApplication;
  const api = new ApiClient(() => server.app);
  beforeAll(async () => (server = await startTestApplication()));
  afterAll(() => server.stop());

  const repositoryOf = async (policies: readonly object[] = POLICIES): Promise<PolicyRepositoryDetailView> =>
    (await api.post<PolicyRepositoryDetailView>('/policy-repositories', { name: 'House rules', policies })).body;
  const upload = async (policyRepositoryId: string, title = 'Index'): Promise<string> => {
    const fields = { policyRepositoryId, title, analyse: 'false' };
    const { body } = await api.upload<{ id: string }>('index.md', TEXT, { fields, headers: { prefer: 'wait=20' } });
    return body.id;
  };
  const compliance = async (documentId: string, query = ''): Promise<ComplianceView> =>
    (await api.get<ComplianceView>(`/documents/${documentId}/compliance${query}`)).body;
  const checked = async (policies?: readonly object[]) => {
    const repository = await repositoryOf(policies);
    const documentId = await upload(repository.id);
    await untilTrue(async () => (await compliance(documentId)).status !== 'PENDING');
    const policy = (name: string) => repository.policies.find((it) => it.name === name)?.id ?? '';
    return { repository, documentId, waivers: `/documents/${documentId}/compliance/waivers`, policy };
  };
  const verdicts = (view: ComplianceView) => Object.fromEntries(view.policies.map((it) => [it.name, it.verdict]));
  const statusOf = async (documentId: string) =>
    (await api.get<{ complianceStatus: string }>(`/documents/${documentId}`)).body.complianceStatus;

  describe('a waiver', () => {
    it('takes the place of what is not met or unknown, at once, and gives it back when it is revoked', async () => {
      const { documentId, waivers, policy, repository } = await checked();
      expect(await compliance(documentId)).toMatchObject({ status: 'NON_COMPLIANT' });
      const made = await api.post<WaiverView>(waivers, {
        policyId: policy('Risk'),
        reason: 'The strategy holds cash only.',
        approver: 'Risk committee, 12 May',
        expiresAt: '2099-01-01',
      });
      expect(made).toMatchObject({
        status: 201,
        headers: { location: `/api/v1${waivers}/${made.body.id}` },
        body: {
          documentId,
          repositoryId: repository.id,
          policyName: 'Risk',
          reason: 'The strategy holds cash only.',
          approver: 'Risk committee, 12 May',
          createdBy: 'Demo user',
          expiresAt: '2099-01-01T00:00:00.000Z',
          status: 'active',
          endedAt: null,
        },
      });
      const partly = await compliance(documentId);
      expect(partly).toMatchObject({ status: 'PARTIAL' });
      expect(partly.policies[1]).toMatchObject({
        verdict: 'waived',
        judged: 'not_met',
        reason: 'Name the stop. Nothing in the text says so.',
        waiver: { id: made.body.id, approver: 'Risk committee, 12 May' },
      });
      await api.post(waivers, { policyId: policy('Clarity'), reason: 'Read by two people.' });
      expect(verdicts(await compliance(documentId))).toEqual({ Fee: 'met', Risk: 'waived', Clarity: 'waived' });
      expect(await statusOf(documentId)).toBe('COMPLIANT');
      const { items } = (await api.get<WaiverPageView>(waivers)).body;
      expect(items.map(({ policyName, approver }) => [policyName, approver])).toEqual([
        ['Clarity', 'Demo user'],
        ['Risk', 'Risk committee, 12 May'],
      ]);
      expect((await walkPages<WaiverView>(api, waivers, 1)).map(({ id }) => id)).toEqual(items.map(({ id }) => id));

      expect((await api.ask('DELETE', `${waivers}/${made.body.id}`)).status).toBe(204);
      expect(await compliance(documentId)).toMatchObject({ status: 'NON_COMPLIANT' });
      expect(await statusOf(documentId)).toBe('NON_COMPLIANT');
      expect((await api.get(`${waivers}/${made.body.id}`)).body).toMatchObject({
        status: 'revoked',
        endedBy: 'Demo user',
      });
      const audit = await api.get<{ items: { type: string }[] }>(`/documents/${documentId}/audit?limit=200`);
      const types = audit.body.items.map(({ type }) => type);
      expect(types).toEqual(expect.arrayContaining(['PolicyWaived', 'WaiverRevoked']));
    });

    it('stays when the document is checked again', async () => {
      const { documentId, waivers, policy, repository } = await checked();
      await api.post(waivers, { policyId: policy('Risk'), reason: 'Known.' });
      await api.post(`/policy-repositories/${repository.id}/policies`, { name: 'More', level: 'MAY' });
      await untilTrue(async () => (await compliance(documentId)).repositoryVersion === repository.version + 1);
      expect(verdicts(await compliance(documentId))).toMatchObject({ Risk: 'waived', More: 'unknown' });
    });

    it('stays when the document gets a new version, which is checked by itself', async () => {
      const repository = await repositoryOf();
      const text = `${TEXT}\nThe index is rebalanced periodically, and prices are used where possible.\n`;
      const uploaded = await api.upload<{ id: string }>('index.md', text, {
        fields: { policyRepositoryId: repository.id },
        headers: { prefer: 'wait=20' },
      });
      const path = `/documents/${uploaded.body.id}`;
      const policyId = repository.policies.find(({ name }) => name === 'Risk')?.id;
      await api.post(`${path}/compliance/waivers`, { policyId, reason: 'Known.' });
      const offered = async () =>
        (await api.get<{ items: { id: string }[] }>(`${path}/feedback?status=pending`)).body.items;
      await untilTrue(async () => (await offered()).length > 0);
      const [item] = await offered();
      const replacement = 'no fee, ever,';
      const modified = await api.post(`${path}/feedback/${item?.id}/modify`, { replacement });
      expect(modified.status).toBe(200);
      await untilTrue(async () => (await compliance(uploaded.body.id)).checkedVersion === 2);
      expect(verdicts(await compliance(uploaded.body.id))).toMatchObject({ Risk: 'waived' });
      expect(await compliance(uploaded.body.id, '?version=1')).toMatchObject({ checkedVersion: 1 });
    });

    it('expires without a restart: readers know at once, the record follows', async () => {
      const { documentId, waivers, policy } = await checked();
      const expiresAt = new Date(Date.now() + 1_500).toISOString();
      const { body } = await api.post<WaiverView>(waivers, { policyId: policy('Risk'), reason: 'For now.', expiresAt });
      expect(await compliance(documentId)).toMatchObject({ status: 'PARTIAL' });
      await untilTrue(async () => (await compliance(documentId)).status === 'NON_COMPLIANT');
      expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(expiresAt));
      expect(verdicts(await compliance(documentId))).toMatchObject({ Risk: 'not_met' });
      expect((await api.get(`${waivers}/${body.id}`)).body).toMatchObject({ status: 'expired', endedAt: expiresAt });
      const matrix = await api.get<ComplianceMatrixView>('/compliance?limit=200');
      const row = matrix.body.items.find((it) => it.documentId === documentId);
      expect(row).toMatchObject({ status: 'NON_COMPLIANT', counts: { waived: 0 } });

      const housekeeper = { tenantId: 'system', actorId: 'system', actorName: 'DocSense', correlationId: 'test' };
      await runInContext(housekeeper, () => server.app.get(ExpireWaivers).work());
      await untilTrue(async () => (await statusOf(documentId)) === 'NON_COMPLIANT');
      const history = await runInContext({ ...housekeeper, tenantId: 'demo' }, () =>
        server.app.get(EventStore).read(`compliance-${documentId}`),
      );
      expect(history.slice(-2).map(({ type }) => type)).toEqual(['WaiverExpired', 'ComplianceChecked']);
      await untilTrue(async () => (await api.get<WaiverView>(`${waivers}/${body.id}`)).body.endedBy === null);
    });

    it('is refused without what it needs, and changes nothing', async () => {
      const { documentId, waivers, policy, repository } = await checked();
      const policyId = policy('Risk');
      const refusals: [object, number, string][] = [
        [{ policyId }, 400, 'invalid-request'],
        [{ policyId, reason: ' ' }, 400, 'invalid-request'],
        [{ policyId: 'x', reason: 'r' }, 400, 'invalid-request'],
        [{ policyId, reason: 'r', approver: ' ' }, 400, 'invalid-request'],
        [{ policyId, reason: 'r', expiresAt: 'tomorrow' }, 400, 'invalid-request'],
        [{ policyId, reason: 'r', expiresAt: '2026-02-30' }, 400, 'invalid-request'],
        [{ policyId, reason: 'r', forever: true }, 400, 'invalid-request'],
        [{ policyId, reason: 'r', expiresAt: '2020-01-01' }, 422, 'expiry-passed'],
        [{ policyId: randomUUID(), reason: 'r' }, 404, 'policy-not-found'],
      ];
      for (const [body, status, code] of refusals)
        expect((await api.post<Problem>(waivers, body)).body).toMatchObject({ status, code });
      expect((await api.get<WaiverPageView>(waivers)).body.items).toEqual([]);
      await api.post(waivers, { policyId, reason: 'r' });
      expect((await api.post<Problem>(waivers, { policyId, reason: 'again' })).body).toMatchObject({
        status: 409,
        code: 'already-waived',
      });
      const nowhere = `/documents/${randomUUID()}/compliance/waivers`;
      expect((await api.post<Problem>(nowhere, { policyId, reason: 'r' })).body.code).toBe('document-not-found');
      expect((await api.get<Problem>(nowhere)).body.code).toBe('document-not-found');
      expect((await api.ask<Problem>('DELETE', `${waivers}/${randomUUID()}`)).body.code).toBe('waiver-not-found');
      expect((await api.get<Problem>(`${waivers}/${randomUUID()}`)).body.code).toBe('waiver-not-found');
      const bare = (await api.upload<{ id: string }>('bare.md', TEXT)).body.id;
      const unassigned = await api.post<Problem>(`/documents/${bare}/compliance/waivers`, { policyId, reason: 'r' });
      expect(unassigned.body).toMatchObject({ status: 409, code: 'no-policy-repository' });
      await api.ask('DELETE', `/policy-repositories/${repository.id}`);
      const late = await api.post<Problem>(waivers, { policyId: policy('Clarity'), reason: 'r' });
      expect(late.body).toMatchObject({ status: 409, code: 'policy-repository-retired' });
      await api.ask('DELETE', `/documents/${documentId}`);
      expect((await api.post<Problem>(waivers, { policyId, reason: 'r' })).body.code).toBe('document-withdrawn');
    });
  });

  describe('verdicts of before', () => {
    it('are kept, by check and by version', async () => {
      const { documentId, repository, waivers, policy } = await checked();
      await api.post(waivers, { policyId: policy('Risk'), reason: 'Known.' });
      const path = `/policy-repositories/${repository.id}/policies/${policy('Fee')}`;
      await api.ask('PATCH', path, { body: { rules: [{ type: 'content_pattern', pattern: 'no fee' }] } });
      await untilTrue(async () => (await compliance(documentId)).repositoryVersion === repository.version + 1);
      const history = `/documents/${documentId}/compliance/history`;
      const { items } = (await api.get<ComplianceHistoryView>(history)).body;
      expect(items.map(({ status, repositoryVersion }) => [status, repositoryVersion])).toEqual([
        ['NON_COMPLIANT', 5],
        ['PARTIAL', 4],
        ['NON_COMPLIANT', 4],
      ]);
      expect(items[2]?.policies[0]).toMatchObject({
        verdict: 'met',
        evidence: [{ quote: 'fee is', start: 22, end: 28 }],
      });
      expect(await walkPages<ComplianceCheckView>(api, history, 2)).toEqual(items);
      expect(await compliance(documentId, '?version=1')).toMatchObject({ status: 'NON_COMPLIANT', checkedVersion: 1 });
      expect((await api.get<Problem>(`/documents/${randomUUID()}/compliance/history`)).status).toBe(404);
    });

    it.each(['version=abc', 'version=0', 'version=1.5', 'version=99999999999', 'vresion=1'])(
      'are not asked for with %s',
      async (query) => {
        const { documentId } = await checked();
        expect((await api.get<Problem>(`/documents/${documentId}/compliance?${query}`)).body).toMatchObject({
          status: 400,
          code: 'invalid-request',
        });
      },
    );

    it('are not there for a version that is not there', async () => {
      const { documentId } = await checked();
      expect((await api.get<Problem>(`/documents/${documentId}/compliance?version=2`)).body).toMatchObject({
        status: 404,
        code: 'version-not-found',
      });
    });
  });

  describe('the matrix', () => {
    it('shows every document with policies, by repository, by status, page by page', async () => {
      const repository = await repositoryOf([POLICIES[0] ?? {}]);
      const titles = ['One', 'Two', 'Three'];
      for (const title of titles) await upload(repository.id, title);
      const path = `/compliance?repositoryId=${repository.id}`;
      const rows = async () => (await api.get<ComplianceMatrixView>(path)).body.items;
      await untilTrue(async () => (await rows()).every(({ status }) => status === 'COMPLIANT'));
      const all = await rows();
      expect(all.map(({ title }) => title)).toEqual(['Three', 'Two', 'One']);
      expect(all[0]).toMatchObject({
        repositoryId: repository.id,
        checkedVersion: 1,
        counts: { met: 1, not_met: 0, unknown: 0, waived: 0 },
        policies: [{ name: 'Fee', level: 'MUST', verdict: 'met', waiverId: null }],
      });
      expect(await walkPages<MatrixRowView>(api, path, 2)).toEqual(all);
      expect((await api.get<ComplianceMatrixView>(`${path}&status=NON_COMPLIANT`)).body.items).toEqual([]);
      expect((await api.get<ComplianceMatrixView>(`${path}&status=COMPLIANT`)).body.items).toHaveLength(3);

      await api.ask('PATCH', `/documents/${all[0]?.documentId}`, { body: { title: 'Renamed' } });
      await api.ask('DELETE', `/documents/${all[1]?.documentId}`);
      await untilTrue(async () => (await rows()).map(({ title }) => title).join() === 'Renamed,One');
    });

    it.each(['status=GOOD', 'repositoryId=x', 'limit=0', 'cursor=zzz', 'document=x'])(
      'is not asked for with %s',
      async (query) => expect((await api.get(`/compliance?${query}`)).status).toBe(400),
    );
  });

  describe('a repository', () => {
    it('has jurisdiction and owner, and every version of it can be read', async () => {
      const { body: made } = await api.post<PolicyRepositoryDetailView>('/policy-repositories', {
        name: 'BMR',
        jurisdiction: 'EU',
        owner: 'Oversight',
        policies: [POLICIES[0]],
      });
      expect(made).toMatchObject({ jurisdiction: 'EU', owner: 'Oversight', version: 2 });
      const path = `/policy-repositories/${made.id}`;
      const changed = await api.ask<PolicyRepositoryDetailView>('PATCH', path, {
        body: { name: 'BMR 2', owner: 'Compliance' },
      });
      expect(changed.body).toMatchObject({ name: 'BMR 2', jurisdiction: 'EU', owner: 'Compliance', version: 4 });
      await api.ask('DELETE', `${path}/policies/${made.policies[0]?.id}`);
      const { items } = (await api.get<PolicyRepositoryVersionPageView>(`${path}/versions`)).body;
      expect(items.map(({ number, change, policyName }) => [number, change, policyName])).toEqual([
        [5, 'policy-retired', 'Fee'],
        [4, 'changed', null],
        [3, 'changed', null],
        [2, 'policy-added', 'Fee'],
        [1, 'created', null],
      ]);
      expect(items[0]?.createdBy).toBe('Demo user');
      expect(await walkPages(api, `${path}/versions`, 2)).toEqual(items);
      const before = await api.get<PolicyRepositoryDetailView>(`${path}?version=2`);
      expect(before.body).toEqual(Object.assign(made, { updatedAt: before.body.updatedAt }));
      for (const [query, status] of [
        ['version=6', 404],
        ['version=x', 400],
        ['versoin=1', 400],
      ] as const)
        expect((await api.get(`${path}?${query}`)).status).toBe(status);
      expect((await api.get(`/policy-repositories/${randomUUID()}/versions`)).status).toBe(404);
      const listed = await api.get<{ items: { id: string }[] }>('/policy-repositories?jurisdiction=EU');
      expect(listed.body.items.map(({ id }) => id)).toEqual([made.id]);
      const file = await api.get(`${path}/export?format=yaml`);
      expect(file.text).toContain('jurisdiction: EU\nowner: Compliance\n');
      const again = await api.ask('PATCH', path, { body: { jurisdiction: null } });
      expect(again.body).toMatchObject({ jurisdiction: null, owner: 'Compliance' });
    });

    it('lists its policies page by page and by level', async () => {
      const { id } = await repositoryOf();
      const path = `/policy-repositories/${id}/policies`;
      const names = (await walkPages<{ name: string }>(api, path, 2)).map(({ name }) => name);
      expect(names).toEqual(['Fee', 'Risk', 'Clarity']);
      expect((await walkPages<{ name: string }>(api, `${path}?level=SHOULD`, 2)).map(({ name }) => name)).toEqual([
        'Clarity',
      ]);
      expect((await api.get(`${path}?page=2`)).status).toBe(400);
    });

    it.each([
      ['POST', '', { name: null }],
      ['POST', '', { name: 'A', policies: null }],
      ['POST', '', { name: 'A', owner: '' }],
      ['POST', '', { name: 'A', policies: [{ name: 'B', level: 'MUST', rules: null }] }],
      ['POST', '', { name: 'A', policies: [{ name: 'B', level: 'MUST', text: null }] }],
      ['PATCH', '/{id}', { name: null }],
      ['PATCH', '/{id}/policies/{policyId}', { name: null }],
      ['PATCH', '/{id}/policies/{policyId}', { rules: null }],
      ['PATCH', '/{id}/policies/{policyId}', { rules: [{ type: 'content_pattern', pattern: null }] }],
    ] as const)('%s …%s with %j is 400 in words', async (method, path, body) => {
      const { id, policies } = await repositoryOf();
      const url = path.replace('{id}', id).replace('{policyId}', policies[0]?.id ?? '');
      const answer = await api.ask<Problem>(method, `/policy-repositories${url}`, { body });
      expect(answer.body).toMatchObject({ status: 400, code: 'invalid-request' });
      for (const { message } of answer.body.errors ?? []) expect(message).not.toMatch(/regular expression|[\\^$]/);
    });

    it('tells what is wrong with a text in words, not in patterns', async () => {
      for (const name of ['A\0', '\ud800', ' ']) {
        const { body } = await api.post<Problem>('/policy-repositories', { name });
        expect(body.code).toBe('invalid-request');
        expect(JSON.stringify(body.errors)).not.toMatch(/regular expression|Surrogate/);
      }
    });
  });
});
