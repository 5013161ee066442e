import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { LightMyRequestResponse } from 'fastify';
import { startTestApplication, type TestApplication } from '../../test/setup/test-application.ts';
import type { ComplianceView } from './compliance.view.ts';
import type { PolicyRepositoryDetailView } from './policy-repository.view.ts';
import type { PolicyView } from './policy.view.ts';

const LIMITS = 'The daily loss of the strategy is limited to two per cent of its capital at any time.';
const SPEC = `# Spec

## 1 Overview

The strategy buys liquid shares below their session average and closes all positions on the same day.

## 2 Signal generation

A long signal is raised when the standardised deviation falls below minus two at the end of a bar.

## 3 Risks

Losses can occur when the market moves against the strategy for a longer time than expected.
`;
const WITH_RISK_MANAGEMENT = `${SPEC}\n## 4 Risk management\n\n${LIMITS}\n`;

describe('policies over HTTP', () => {
  let server: TestApplication;
  beforeAll(async () => (server = await startTestApplication()));
  afterAll(() => server.stop());

  const ask = (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: object | string,
    headers: Record<string, string> = {},
  ): Promise<LightMyRequestResponse> =>
    server.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { payload: body }),
    });

  const repositoryFrom = async (body: object): Promise<PolicyRepositoryDetailView> =>
    (await ask('POST', '/policy-repositories', body)).json();

  const upload = async (markdown: string, fields: Record<string, string> = {}): Promise<string> => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([markdown]), 'spec.md');
    const request = new Request('http://localhost', { method: 'POST', body: form });
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/v1/documents',
      headers: { ...Object.fromEntries(request.headers), prefer: 'wait=20' },
      payload: Buffer.from(await request.arrayBuffer()),
    });
    expect(answer.statusCode).toBe(201);
    return answer.json<{ id: string }>().id;
  };

  /** The compliance of a document once `is` holds; fails after ten seconds. */
  const compliance = async (
    documentId: string,
    is: (view: ComplianceView) => boolean = ({ status }) => status !== 'PENDING',
  ): Promise<ComplianceView> => {
    for (let tries = 0; tries < 200; tries++) {
      const view = (await ask('GET', `/documents/${documentId}/compliance`)).json<ComplianceView>();
      if (is(view)) return view;
      await pause(50);
    }
    throw new Error(`still ${(await ask('GET', `/documents/${documentId}/compliance`)).body}`);
  };
  const verdicts = (view: ComplianceView) => Object.fromEntries(view.policies.map((it) => [it.name, it.verdict]));

  describe('a repository', () => {
    it('is created, read, changed, listed and retired', async () => {
      const created = await ask('POST', '/policy-repositories', { name: 'House rules' });
      expect(created.statusCode).toBe(201);
      const { id } = created.json<PolicyRepositoryDetailView>();
      expect(created.json()).toMatchObject({ name: 'House rules', description: null, version: 1, policies: [] });
      expect(created.headers).toMatchObject({ etag: '"1"', location: `/api/v1/policy-repositories/${id}` });

      const changed = await ask('PATCH', `/policy-repositories/${id}`, { description: 'Ours' }, { 'if-match': '"1"' });
      expect(changed.json()).toMatchObject({ description: 'Ours', version: 2 });
      expect(changed.headers.etag).toBe('"2"');
      const list = await ask('GET', '/policy-repositories?limit=200');
      expect(list.json<{ items: object[] }>().items).toContainEqual(expect.objectContaining({ id, policyCount: 0 }));

      expect((await ask('DELETE', `/policy-repositories/${id}`)).statusCode).toBe(204);
      expect((await ask('GET', `/policy-repositories/${id}`)).json()).toMatchObject({ status: 'retired' });
      expect((await ask('GET', '/policy-repositories?limit=200')).body).not.toContain(id);
      expect((await ask('PATCH', `/policy-repositories/${id}`, { name: 'x' })).json()).toMatchObject({
        status: 409,
        code: 'policy-repository-retired',
      });
    });

    it('is listed page by page', async () => {
      for (let n = 0; n < 3; n++) await repositoryFrom({ name: `Page ${n}` });
      const first = (await ask('GET', '/policy-repositories?limit=2')).json<{
        items: { name: string }[];
        nextCursor: string;
      }>();
      const second = (await ask('GET', `/policy-repositories?limit=1&cursor=${first.nextCursor}`)).json<typeof first>();
      expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['Page 2', 'Page 1', 'Page 0']);
      expect((await ask('GET', '/policy-repositories?cursor=zzz')).statusCode).toBe(400);
    });

    it('is not changed by someone who has read an older version', async () => {
      const { id } = await repositoryFrom({ name: 'Raced' });
      await ask('PATCH', `/policy-repositories/${id}`, { name: 'Raced 2' });
      const policy = { name: 'A', level: 'MUST' };
      for (const answer of [
        await ask('PATCH', `/policy-repositories/${id}`, { name: 'Lost' }, { 'if-match': '"1"' }),
        await ask('DELETE', `/policy-repositories/${id}`, undefined, { 'if-match': '"1"' }),
        await ask('POST', `/policy-repositories/${id}/policies`, policy, { 'if-match': '"1"' }),
        await ask('PATCH', `/policy-repositories/${id}`, { name: 'Lost' }, { 'if-match': '"abc"' }),
      ]) {
        expect(answer.json()).toMatchObject({ status: 412, code: 'precondition-failed' });
      }
      expect((await ask('GET', `/policy-repositories/${id}`)).json()).toMatchObject({ name: 'Raced 2', version: 2 });
      expect((await ask('PATCH', `/policy-repositories/${id}`, { name: 'Won' }, { 'if-match': '*' })).statusCode).toBe(
        200,
      );
    });

    it.each([
      ['GET', '', 404],
      ['PATCH', '', 404],
      ['DELETE', '', 404],
      ['GET', '/policies', 404],
      ['POST', '/policies', 404],
      ['GET', '/export', 404],
    ] as const)('%s …%s of one that is not there is 404', async (method, path, status) => {
      const body = method === 'POST' ? { name: 'A', level: 'MUST' } : method === 'PATCH' ? { name: 'A' } : undefined;
      const answer = await ask(method, `/policy-repositories/${randomUUID()}${path}`, body, { 'if-match': '"1"' });
      expect(answer.json()).toMatchObject({ status, code: 'policy-repository-not-found' });
    });

    it.each(['nope', '12'])('with the malformed id %s is 400', async (id) =>
      expect((await ask('GET', `/policy-repositories/${id}`)).statusCode).toBe(400),
    );
  });

  describe('a policy', () => {
    it('is added, read, changed and retired; each raises the version', async () => {
      const { id } = await repositoryFrom({ name: 'R' });
      const path = `/policy-repositories/${id}/policies`;
      const rules = [{ type: 'content_pattern', pattern: 'fee' }];
      const added = await ask('POST', path, { name: 'Fees', level: 'MUST', rules });
      expect(added.statusCode).toBe(201);
      expect(added.headers.etag).toBe('"2"');
      const policy = added.json<PolicyView>();
      expect(policy).toMatchObject({ name: 'Fees', level: 'MUST', text: '', rules, examples: [] });
      expect((await ask('GET', `${path}/${policy.id}`)).json()).toEqual(policy);
      const changed = await ask('PATCH', `${path}/${policy.id}`, { level: 'MAY' }, { 'if-match': '"2"' });
      expect(changed.json()).toEqual(Object.assign(policy, { level: 'MAY' }));
      expect((await ask('GET', path)).json()).toEqual({ items: [policy], nextCursor: null });
      expect((await ask('DELETE', `${path}/${policy.id}`)).statusCode).toBe(204);
      expect((await ask('GET', `${path}/${policy.id}`)).json()).toMatchObject({
        status: 404,
        code: 'policy-not-found',
      });
      expect((await ask('GET', path)).headers.etag).toBe('"4"');
    });

    it.each([
      ['(unclosed', 'character 1, missing closing )'],
      ['a(?=b)', 'character 2, look-ahead'],
      [String.raw`(a)\1`, 'back-references'],
      ['a{1001}', 'invalid repeat count'],
    ])('with the pattern %s is refused, and nothing is saved', async (pattern, words) => {
      const { id } = await repositoryFrom({ name: 'R' });
      const policy = { name: 'P', level: 'MUST', rules: [{ type: 'content_pattern', pattern }] };
      for (const answer of [
        await ask('POST', `/policy-repositories/${id}/policies`, policy),
        await ask('POST', '/policy-repositories', { name: 'S', policies: [policy] }),
      ]) {
        expect(answer.json()).toMatchObject({ status: 422, code: 'invalid-pattern' });
        expect(answer.json<{ detail: string }>().detail).toContain(words);
      }
      expect((await ask('GET', `/policy-repositories/${id}`)).json()).toMatchObject({ policyCount: 0, version: 1 });
    });

    it('has a name of its own in the repository', async () => {
      const policies = [{ name: 'Fees', level: 'MUST' }];
      const { id } = await repositoryFrom({ name: 'R', policies });
      const answer = await ask('POST', `/policy-repositories/${id}/policies`, { name: 'fees', level: 'MAY' });
      expect(answer.json()).toMatchObject({ status: 409, code: 'policy-name-taken' });
    });

    it.each([
      [{ name: 'A' }],
      [{ name: 'A', level: 'WILL' }],
      [{ name: ' ', level: 'MUST' }],
      [{ name: 'A\0', level: 'MUST' }],
      [{ name: 'A', level: 'MUST', rules: [{ type: 'unheard_of' }] }],
      [{ name: 'A', level: 'MUST', owner: 'x' }],
    ])('%j is no policy', async (policy) => {
      const { id } = await repositoryFrom({ name: 'R' });
      expect((await ask('POST', `/policy-repositories/${id}/policies`, policy)).json()).toMatchObject({
        status: 400,
        code: 'invalid-request',
      });
    });
  });

  describe('files', () => {
    it('lists the shipped templates', async () => {
      const { items } = (await ask('GET', '/policy-repositories/templates')).json<{ items: { name: string }[] }>();
      expect(items.map(({ name }) => name)).toEqual([
        'SEC Index Publishing',
        'Internal Algorithm Standard',
        'EU BMR Articles 12, 13 and 27',
        'MiFID II RTS 6',
        'IOSCO Principles 7, 11 and 12',
      ]);
    });

    it.each([
      ['SEC Index Publishing', 'sec-index-publishing', ['MUST', 'MUST', 'MUST', 'SHOULD', 'SHOULD', 'MAY']],
      [
        'internal-algorithm-standard',
        'internal-algorithm-standard',
        ['MUST', 'MUST', 'MUST', 'SHOULD', 'SHOULD', 'SHOULD', 'MAY', 'MAY'],
      ],
    ])('imports the template %s', async (template, id, levels) => {
      const answer = await ask('POST', '/policy-repositories/import', { template });
      expect(answer.statusCode).toBe(201);
      const view = answer.json<PolicyRepositoryDetailView>();
      expect(view.template).toBe(id);
      expect(view.policies.map(({ level }) => level)).toEqual(levels);
      expect(answer.headers.location).toBe(`/api/v1/policy-repositories/${view.id}`);
    });

    it.each(['json', 'yaml'])('imports what it exported as %s', async (format) => {
      const { id } = (await ask('POST', '/policy-repositories/import', { template: 'SEC Index Publishing' })).json<{
        id: string;
      }>();
      const file = await ask('GET', `/policy-repositories/${id}/export?format=${format}`);
      expect(file.headers['content-type']).toBe(`application/${format}; charset=utf-8`);
      const again = await ask('POST', '/policy-repositories/import', file.body, {
        'content-type': `application/${format}`,
      });
      expect(again.statusCode).toBe(201);
      const copy = await ask('GET', `/policy-repositories/${again.json<{ id: string }>().id}/export?format=${format}`);
      expect(copy.body).toBe(file.body);
    });

    it.each([
      [
        'application/json',
        '{\n  "name": "A",\n  "policies": [\n    { "name": "B", "level": "NEVER" },\n    7\n  ]\n}',
        [4, 5],
      ],
      [
        'application/yaml',
        'name: A\npolicies:\n  - name: B\n    level: MUST\n    rules:\n      - type: content_pattern\n        pattern: "(a"\n',
        [7],
      ],
      ['application/json', '{\n  "name": "A",\n  "policies": [}\n', [3, 3]],
    ])('refuses a wrong file (%s) with the line of each fault', async (type, file, lines) => {
      const answer = await ask('POST', '/policy-repositories/import', file, { 'content-type': type });
      expect(answer.json()).toMatchObject({ status: 422, code: 'invalid-policy-repository' });
      const found = answer.json<{ errors: { line: number }[] }>().errors.map(({ line }) => line);
      expect(found).toEqual(lines);
    });

    it('refuses a file that is nested too deeply in words', async () => {
      const answer = await ask('POST', '/policy-repositories/import', '['.repeat(200_000));
      expect(answer.json()).toMatchObject({
        status: 422,
        code: 'invalid-policy-repository',
        detail: 'The policy repository cannot be read: line 1: is nested deeper than 64 levels.',
      });
    });

    it('refuses a file of more than two megabytes', async () => {
      const answer = await ask('POST', '/policy-repositories/import', `name: ${'a'.repeat(2 * 1024 * 1024)}`);
      expect(answer.json()).toMatchObject({ status: 413, code: 'too-large' });
    });

    it('knows no other template', async () =>
      expect((await ask('POST', '/policy-repositories/import', { template: 'X' })).json()).toMatchObject({
        status: 422,
        code: 'unknown-template',
        templates: [
          'sec-index-publishing',
          'internal-algorithm-standard',
          'eu-bmr',
          'mifid-ii-rts-6',
          'iosco-benchmarks',
        ],
      }));
  });

  describe('the compliance of a document', () => {
    const template = async (): Promise<string> =>
      (await ask('POST', '/policy-repositories/import', { template: 'Internal Algorithm Standard' })).json<{
        id: string;
      }>().id;

    it('is checked when a repository is assigned, with evidence from the text', async () => {
      const documentId = await upload(SPEC);
      expect((await ask('GET', `/documents/${documentId}/compliance`)).json()).toMatchObject({
        status: 'PENDING',
        repositoryId: null,
        policies: [],
      });
      const repositoryId = await template();
      const assigned = await ask('PUT', `/documents/${documentId}/policy-repository`, { repositoryId });
      expect(assigned.statusCode).toBe(200);
      expect(assigned.json()).toMatchObject({ repositoryId });
      const view = await compliance(documentId);
      expect(view).toMatchObject({ status: 'NON_COMPLIANT', repositoryId, checkedVersion: 1 });
      expect(view.reason).toContain('MUST not met: Risk management.');
      expect(verdicts(view)).toMatchObject({
        Overview: 'met',
        'Signal generation': 'met',
        'Risk management': 'not_met',
      });
      expect(view.policies[0]?.evidence[0]?.quote).toBe('1 Overview');
      for (const { quote, start, end } of view.policies.flatMap(({ evidence }) => evidence)) {
        expect(SPEC.slice(start, end)).toBe(quote);
      }
      expect((await ask('GET', `/documents/${documentId}`)).json()).toMatchObject({
        policyRepositoryId: repositoryId,
        complianceStatus: 'NON_COMPLIANT',
      });
    });

    it('is checked when the repository is named at the upload, whatever is still missing being optional', async () => {
      const documentId = await upload(WITH_RISK_MANAGEMENT, { policyRepositoryId: await template(), analyse: 'false' });
      expect(await compliance(documentId)).toMatchObject({ status: 'PARTIAL', checkedVersion: 1 });
    });

    it('is checked again when a policy is added, changed or retired', async () => {
      const repository = await repositoryFrom({ name: 'Growing' });
      const path = `/policy-repositories/${repository.id}/policies`;
      const documentId = await upload(SPEC, { policyRepositoryId: repository.id, analyse: 'false' });
      const rules = [{ type: 'content_pattern', pattern: 'liquid shares' }];
      const { id } = (await ask('POST', path, { name: 'Liquidity', level: 'MUST', rules })).json<PolicyView>();
      expect(await compliance(documentId)).toMatchObject({ status: 'COMPLIANT', repositoryVersion: 2 });
      await ask('PATCH', `${path}/${id}`, { rules: [{ type: 'content_pattern', pattern: 'dark pools' }] });
      expect(await compliance(documentId, (it) => it.repositoryVersion === 3)).toMatchObject({
        status: 'NON_COMPLIANT',
      });
      await ask('DELETE', `${path}/${id}`);
      expect(await compliance(documentId, (it) => it.repositoryVersion === 4)).toMatchObject({
        status: 'PENDING',
        policies: [],
      });
    });

    it('knows the findings once the version is analysed, and never passes before', async () => {
      const policies = [
        { name: 'No placeholders', level: 'MUST', rules: [{ type: 'finding_absent', pattern: 'SC-12' }] },
      ];
      const { id: policyRepositoryId } = await repositoryFrom({ name: 'Findings', policies });
      const unread = await upload(SPEC, { policyRepositoryId, analyse: 'false' });
      expect(await compliance(unread)).toMatchObject({ status: 'NON_COMPLIANT', policies: [{ verdict: 'unknown' }] });
      const clean = await upload(SPEC, { policyRepositoryId });
      expect(
        await compliance(clean, (it) => it.policies[0]?.verdict !== 'unknown' && it.status !== 'PENDING'),
      ).toMatchObject({
        status: 'COMPLIANT',
      });
      const flawed = await upload(`${SPEC}\nThe annual fee is TBD.\n`, { policyRepositoryId });
      const view = await compliance(flawed, (it) => it.policies[0]?.verdict === 'not_met');
      expect(view.policies[0]?.evidence[0]?.quote).toContain('TBD');
    });

    it('cannot be known without AI where a policy asks for judgement', async () => {
      const policies = [{ name: 'Clear', level: 'MUST', rules: [{ type: 'ai_evaluation', pattern: 'Is it clear?' }] }];
      const { id } = await repositoryFrom({ name: 'Judged', policies });
      const view = await compliance(await upload(SPEC, { policyRepositoryId: id, analyse: 'false' }));
      expect(view).toMatchObject({ status: 'NON_COMPLIANT', policies: [{ verdict: 'unknown' }] });
      expect(view.reason).toContain('unknown, which is not a pass: Clear');
    });

    it('is not held up by a pattern that backtracks for ever elsewhere', async () => {
      const rules = [{ type: 'content_pattern', pattern: '(a+)+$' }];
      const { id } = await repositoryFrom({ name: 'Evil', policies: [{ name: 'Evil', level: 'MUST', rules }] });
      const documentId = await upload(`# T\n\n${'a'.repeat(50_000)}!\n`, { policyRepositoryId: id, analyse: 'false' });
      expect(await compliance(documentId)).toMatchObject({ policies: [{ verdict: 'not_met' }] });
    });

    it('ends when the repository is taken away', async () => {
      const documentId = await upload(SPEC, { policyRepositoryId: await template(), analyse: 'false' });
      await compliance(documentId);
      expect((await ask('DELETE', `/documents/${documentId}/policy-repository`)).statusCode).toBe(204);
      expect(await compliance(documentId, () => true)).toMatchObject({
        status: 'PENDING',
        repositoryId: null,
        policies: [],
      });
      expect((await ask('DELETE', `/documents/${documentId}/policy-repository`)).statusCode).toBe(204);
    });

    it('keeps an upload out whose repository is not there', async () => {
      const form = new FormData();
      form.set('policyRepositoryId', randomUUID());
      form.set('file', new Blob([SPEC]), 'spec.md');
      const request = new Request('http://localhost', { method: 'POST', body: form });
      const payload = Buffer.from(await request.arrayBuffer());
      const headers = Object.fromEntries(request.headers);
      const answer = await server.app.inject({ method: 'POST', url: '/api/v1/documents', headers, payload });
      expect(answer.json()).toMatchObject({ status: 404, code: 'policy-repository-not-found' });
    });

    it('is refused for what is not there, retired or withdrawn', async () => {
      const documentId = await upload(SPEC, { analyse: 'false' });
      const repositoryId = await template();
      const assign = async (document: string, repository: string) =>
        (await ask('PUT', `/documents/${document}/policy-repository`, { repositoryId: repository })).json<{
          status: number;
          code: string;
        }>();
      expect(await assign(randomUUID(), repositoryId)).toMatchObject({ status: 404, code: 'document-not-found' });
      expect(await assign(documentId, randomUUID())).toMatchObject({
        status: 404,
        code: 'policy-repository-not-found',
      });
      expect(await assign(documentId, 'x')).toMatchObject({ status: 400 });
      expect((await ask('GET', `/documents/${randomUUID()}/compliance`)).statusCode).toBe(404);
      await ask('DELETE', `/policy-repositories/${repositoryId}`);
      expect(await assign(documentId, repositoryId)).toMatchObject({ status: 409, code: 'policy-repository-retired' });
      await ask('DELETE', `/documents/${documentId}`);
      expect(await assign(documentId, await template())).toMatchObject({ status: 409, code: 'document-withdrawn' });
    });
  });
});
