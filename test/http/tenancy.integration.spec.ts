import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Module } from '@nestjs/common';
import type { LightMyRequestResponse } from 'fastify';
import { ContentStore, Database, Permission } from '#platform';
import type { GraphView } from '../../libs/analysis/graph.view.ts';
import { pngOf } from '../../libs/conversion/fixtures/png.ts';
import type { DocumentView } from '../../libs/documents/document.view.ts';
import type { BlockListView } from '../../libs/documents/version.view.ts';
import type { FeedbackPageView } from '../../libs/feedback/feedback.view.ts';
import type { PolicyRepositoryDetailView } from '../../libs/policy/policy-repository.view.ts';
import { ApiClient } from '../setup/api-client.ts';
import { TenantsByHeader } from '../setup/tenants-by-header.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';
import { untilTrue } from '../setup/until-true.ts';

const root = join(import.meta.dirname, '../..');
/** A specification and a picture, so that there is something to find on every route. */
const sample = Buffer.from(
  [
    'Subject: Specification',
    'Content-Type: multipart/mixed; boundary=part',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    readFileSync(join(root, 'samples/flawed-carry-index.md'), 'utf8'),
    '--part',
    'Content-Type: image/png; name="graph.png"',
    'Content-Disposition: attachment; filename="graph.png"',
    'Content-Transfer-Encoding: base64',
    '',
    pngOf(1).toString('base64'),
    '--part--',
    '',
  ].join('\r\n'),
);
const [OURS, THEIRS] = [{ 'x-tenant': 'ours' }, { 'x-tenant': 'theirs' }];

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Every route below something that belongs to a tenant, as the API describes itself. */
const routes = (): [Method, string][] => {
  const { paths } = JSON.parse(readFileSync(join(root, 'openapi.json'), 'utf8')) as { paths: Record<string, object> };
  return Object.entries(paths)
    .filter(([path]) => /\{(documentId|analysisId|repositoryId|groupId|suppressionId|webhookId|exportId)\}/.test(path))
    .flatMap(([path, methods]) =>
      Object.keys(methods).map((method): [Method, string] => [
        method.toUpperCase() as Method,
        path.replace('/api/v1', ''),
      ]),
    );
};

/** What a route needs to be asked at all; the others need nothing. */
const QUERIES: Record<string, string> = { 'GET /documents/{documentId}/content': '?format=original' };
const BODIES: Record<string, object> = {
  'PATCH /documents/{documentId}': { title: 'Taken over' },
  'POST /documents/{documentId}/analyses': {},
  'POST /documents/{documentId}/analyze': {},
  'POST /documents/{documentId}/exports': { format: 'markdown' },
  'POST /documents/{documentId}/feedback/{feedbackId}/accept': {},
  'POST /documents/{documentId}/feedback/{feedbackId}/modify': { replacement: 'Taken over' },
  'POST /documents/{documentId}/feedback/{feedbackId}/reject': { reason: 'Taken over' },
  'POST /documents/{documentId}/feedback/{feedbackId}/undo': {},
  'POST /documents/{documentId}/feedback/{feedbackId}/comments': { text: 'Taken over' },
  'POST /documents/{documentId}/feedback/batch': {
    action: 'accept',
    ids: ['00000000-0000-4000-8000-000000000000'],
  },
  'POST /documents/{documentId}/versions': { baseVersion: 1, content: 'Taken over' },
  'POST /documents/{documentId}/versions/{number}/restore': {},
  'PATCH /document-groups/{groupId}': { name: 'Taken over' },
  'PUT /document-groups/{groupId}/documents/{documentId}': {},
  'POST /documents/{documentId}/compliance/waivers': {
    policyId: '00000000-0000-4000-8000-000000000000',
    reason: 'Taken over',
  },
  'PATCH /policy-repositories/{repositoryId}': { name: 'Taken over' },
  'POST /policy-repositories/{repositoryId}/policies': { name: 'Taken over', level: 'MAY' },
  'PATCH /policy-repositories/{repositoryId}/policies/{policyId}': { name: 'Taken over' },
};

const READ_TABLES = [
  'document_views',
  'document_contents',
  'analysis_views',
  'finding_views',
  'semantic_ir',
  'feedback_views',
  'feedback_comments',
  'document_groups',
  'document_group_members',
  'group_sources',
  'access_log',
  'policy_repositories',
  'policies',
  'compliance_views',
  'suppression_views',
  'compliance_checks',
  'policy_waivers',
  'audit_entries',
  'event_chain',
  'notifications',
  'webhooks',
  'webhook_deliveries',
  'export_views',
];

/** A feature whose author forgot that there are tenants. */
@Controller('planted')
class ForgetfulController {
  constructor(private readonly database: Database) {}

  @Get('rows')
  @Permission('planted:read')
  rows(): Promise<Record<string, string[]>> {
    return this.database.read(async (rows) => {
      const tenants: Record<string, string[]> = {};
      for (const table of READ_TABLES) {
        const found = await rows.query<{ tenant_id: string }[]>(`SELECT DISTINCT tenant_id FROM ${table}`);
        tenants[table] = found.map(({ tenant_id }) => tenant_id);
      }
      return tenants;
    });
  }
}

@Module({ controllers: [ForgetfulController] })
class ForgetfulModule {}

/** `ours` has everything that there is to have; `theirs` asks for it. */
describe('another tenant', () => {
  let server: TestApplication;
  const api = new ApiClient(() => server.app);
  let ids: Record<string, string>;
  let sha256: string;

  const ask = (
    tenant: Record<string, string>,
    [method, path]: [Method, string],
    { body, headers }: { body?: object; headers?: Record<string, string> } = {},
  ): Promise<LightMyRequestResponse> =>
    server.app.inject({
      method,
      url: `/api/v1${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '1')}`,
      headers: { ...tenant, ...headers },
      ...(body === undefined ? {} : { payload: body }),
    });
  const listed = async (tenant: Record<string, string>, path: string): Promise<{ id: string }[]> =>
    (await api.get<{ items: { id: string }[] }>(path, tenant)).body.items;
  const upload = (tenant: Record<string, string>, fields: Record<string, string> = {}) =>
    api.upload<DocumentView>('index.eml', sample, { fields, headers: { ...tenant, prefer: 'wait=60' } });

  beforeAll(async () => {
    server = await startTestApplication({ modules: [ForgetfulModule, TenantsByHeader] });
    await server.app.listen(0, '127.0.0.1');
    const { body: repository } = await api.post<PolicyRepositoryDetailView>(
      '/policy-repositories',
      { name: 'House rules', policies: [{ name: 'Limits', level: 'MUST' }] },
      OURS,
    );
    const { body: webhook } = await api.post<{ id: string }>(
      '/webhooks',
      { url: 'http://127.0.0.1:9/', events: ['version.created'], secret: 'only for tests' },
      OURS,
    );
    const { body: document } = await upload(OURS, { policyRepositoryId: repository.id });
    sha256 = document.sha256;
    const path = `/documents/${document.id}`;
    const { items } = (await api.get<FeedbackPageView>(`${path}/feedback?limit=200`, OURS)).body;
    const first = items.find(({ suggestion }) => suggestion !== null);
    await api.post(`${path}/feedback/${first?.id}/accept`, {}, OURS);
    await untilTrue(async () => (await listed(OURS, `${path}/findings`)).length > 0);
    await untilTrue(async () => (await listed(OURS, `${path}/feedback?status=pending`)).length > 0);
    const waived = { policyId: repository.policies[0]?.id, reason: 'House rules do not ask for it.' };
    const { body: waiver } = await api.post<{ id: string }>(`${path}/compliance/waivers`, waived, OURS);
    const sent = `/webhooks/${webhook.id}/deliveries`;
    await untilTrue(async () => (await listed(OURS, sent)).length > 0);
    const [delivery] = await listed(OURS, sent);
    const [feedback] = await listed(OURS, `${path}/feedback?status=pending`);
    await api.post(`${path}/feedback/${feedback?.id}/comments`, { text: 'Of the carry desk' }, OURS);
    const { body: group } = await api.post<{ id: string }>('/document-groups', { name: 'Carry' }, OURS);
    await api.ask('PUT', `/document-groups/${group.id}/documents/${document.id}`, { body: {}, headers: OURS });
    const [analysis] = await listed(OURS, `${path}/analyses`);
    const { body: file } = await api.post<{ id: string }>(`${path}/exports`, { format: 'markdown' }, OURS);
    await untilTrue(async () => (await api.get(`/exports/${file.id}/file`, OURS)).status === 200);
    const { pictures } = (await api.get<BlockListView>(`${path}/blocks`, OURS)).body;
    const { nodes } = (await api.get<GraphView>(`${path}/graph`, OURS)).body;
    const { body: suppression } = await api.post<{ id: string }>(
      '/suppressions',
      { scope: 'rule', ruleId: 'DC-06', reason: 'Restatements are in the carry agreement.' },
      OURS,
    );
    ids = {
      suppressionId: suppression.id,
      documentId: document.id,
      number: '2',
      name: pictures[0]?.name.replace('images/', '') ?? '',
      feedbackId: feedback?.id ?? '',
      analysisId: analysis?.id ?? '',
      exportId: file.id,
      termId: nodes.find(({ kind }) => kind === 'term')?.id ?? '',
      repositoryId: repository.id,
      groupId: group.id,
      policyId: repository.policies[0]?.id ?? '',
      waiverId: waiver.id,
      webhookId: webhook.id,
      deliveryId: delivery?.id ?? '',
    };
  }, 120_000);
  afterAll(() => server.stop());

  it('is asked about on every route', () => expect(routes().length).toBeGreaterThan(30));

  it.each(routes().filter(([method, path]) => method === 'GET' && !path.endsWith('/events')))(
    'has something to find: %s %s answers its owner',
    async (...route) => expect((await ask(OURS, route)).statusCode).toBe(200),
  );

  it('finds nothing and changes nothing', async () => {
    const answers: string[] = [];
    for (const [method, path] of routes()) {
      const name = `${method} ${path}`;
      const body =
        path.endsWith('/policy-repository') && method === 'PUT' ? { repositoryId: ids['repositoryId'] } : BODIES[name];
      const answer = await ask(THEIRS, [method, path + (QUERIES[name] ?? '')], body === undefined ? {} : { body });
      answers.push(`${answer.statusCode} ${name}`);
      expect(answer.body).not.toMatch(/carry|House rules/i);
    }
    expect(answers).toEqual(routes().map((route) => `404 ${route.join(' ')}`));
    const erased = await ask(THEIRS, ['POST', '/admin/subjects/user-of-ours/erase'], {
      body: { reason: 'Taken over' },
    });
    expect(erased.statusCode).toBe(404);
    const written = await server.app
      .get(Database)
      .pool.query("SELECT type FROM events WHERE tenant_id = 'theirs' OR actor_id = 'user-of-theirs'");
    expect(written.rows).toEqual([]);
  });

  it.each([
    '/documents',
    '/policy-repositories',
    '/document-groups',
    '/suppressions',
    '/audit',
    '/compliance',
    '/webhooks',
    '/notifications',
  ])('has %s of its own', async (path) => {
    expect(await listed(OURS, path)).not.toEqual([]);
    expect(await listed(THEIRS, path)).toEqual([]);
  });

  describe('with a document of its own', () => {
    let own: DocumentView;
    beforeAll(async () => (own = (await upload(THEIRS)).body));

    it('is not told that somebody else has the same bytes', async () => {
      expect(own.sha256).toBe(sha256);
      expect(own.duplicateOf).toEqual([]);
      expect((await api.get<DocumentView>(`/documents/${ids['documentId']}`, OURS)).body.duplicateOf).toEqual([]);
    });

    it('has its own copy of them', async () => {
      const { rows } = await server.app
        .get(Database)
        .pool.query<{ tenant_id: string }>('SELECT tenant_id FROM content_objects WHERE sha256 = $1 ORDER BY 1', [
          sha256,
        ]);
      expect(rows.map(({ tenant_id }) => tenant_id)).toEqual(['ours', 'theirs']);
      const contents = server.app.get(ContentStore);
      expect((await contents.get('theirs', sha256)).equals(sample)).toBe(true);
      await expect(contents.get('nobody', sha256)).rejects.toThrow('There is no content');
    });

    it('cannot put what belongs to somebody else into it', async () => {
      const repository = { repositoryId: ids['repositoryId'] };
      const refused = await ask(THEIRS, ['PUT', `/documents/${own.id}/policy-repository`], { body: repository });
      expect([refused.statusCode, refused.json()]).toEqual([
        404,
        expect.objectContaining({ code: 'policy-repository-not-found' }),
      ]);
      const named = await upload(THEIRS, { policyRepositoryId: ids['repositoryId'] ?? '' });
      expect([named.status, named.body]).toEqual([
        404,
        expect.objectContaining({ code: 'policy-repository-not-found' }),
      ]);
      const [finding] = await listed(OURS, `/documents/${ids['documentId']}/findings`);
      const suppressed = await ask(THEIRS, ['POST', '/suppressions'], {
        body: { scope: 'finding', documentId: ids['documentId'], findingId: finding?.id, reason: 'Taken over' },
      });
      expect([suppressed.statusCode, suppressed.json()]).toEqual([
        404,
        expect.objectContaining({ code: 'document-not-found' }),
      ]);
      const item = `/documents/${own.id}/feedback/{feedbackId}`;
      for (const [action, body] of Object.entries({
        accept: {},
        modify: { replacement: 'x' },
        reject: { reason: 'x' },
      }))
        expect((await ask(THEIRS, ['POST', `${item}/${action}`], { body })).statusCode).toBe(404);
    });

    it('sees its own rows where the filter was forgotten; the owner of the tables sees all', async () => {
      const rows = async (tenant: Record<string, string>) =>
        (await api.get<Record<string, string[]>>('/planted/rows', tenant)).body;
      expect(await rows(OURS)).toEqual(Object.fromEntries(READ_TABLES.map((table) => [table, ['ours']])));
      const theirs = await rows(THEIRS);
      expect(theirs['document_views']).toEqual(['theirs']);
      expect(new Set(Object.values(theirs).flat())).toEqual(new Set(['theirs']));
      const owner = await server.app
        .get(Database)
        .pool.query<{ tenants: string[] }>('SELECT array_agg(DISTINCT tenant_id) AS tenants FROM document_views');
      expect(owner.rows).toEqual([{ tenants: ['ours', 'theirs'] }]);
    });
  });

  it('may use the same Idempotency-Key', async () => {
    const create = (tenant: Record<string, string>) =>
      ask(tenant, ['POST', '/policy-repositories'], { body: { name: 'Mine' }, headers: { 'idempotency-key': 'same' } });
    const [ours, theirs, again] = [await create(OURS), await create(THEIRS), await create(THEIRS)];
    expect([ours, theirs, again].map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    expect(theirs.headers['idempotency-replayed']).toBeUndefined();
    expect(again.headers['idempotency-replayed']).toBe('true');
    const id = ({ body }: LightMyRequestResponse) => (JSON.parse(body) as { id: string }).id;
    expect(id(theirs)).not.toBe(id(ours));
    expect(id(again)).toBe(id(theirs));
  });

  it('hears nothing of what happens elsewhere, also when it asks for what it missed', async () => {
    const leaving = new AbortController();
    const listen = async (headers: Record<string, string>): Promise<() => string> => {
      const response = await fetch(`${await server.app.getUrl()}/api/v1/stream`, { headers, signal: leaving.signal });
      expect(response.status).toBe(200);
      let heard = '';
      const decoder = new TextDecoder();
      void (async () => {
        for await (const chunk of response.body ?? []) heard += decoder.decode(chunk as Uint8Array);
      })().catch(() => undefined);
      return () => heard;
    };
    const heard = {
      ours: await listen(OURS),
      theirs: await listen(THEIRS),
      missed: await listen({ ...THEIRS, 'last-event-id': '0' }),
    };
    const ours = (await upload(OURS)).body.id;
    const theirs = (await upload(THEIRS)).body.id;
    await untilTrue(
      () => heard.ours().includes(ours) && heard.theirs().includes(theirs) && heard.missed().includes(theirs),
    );
    leaving.abort();
    for (const stream of [heard.theirs(), heard.missed()]) {
      expect(stream).not.toContain(ours);
      expect(stream).not.toContain(ids['documentId']);
    }
    expect(heard.ours()).not.toContain(theirs);
  });
});
