import { Module } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Authenticator, Database, type Actor, type PermissionName } from '#platform';
import type { AccessPageView } from '../../libs/audit/access.view.ts';
import type { AuditEntryView, AuditPageView } from '../../libs/audit/audit.view.ts';
import type { TimelineItemView, TimelineView } from '../../libs/audit/timeline.view.ts';
import type { DocumentView } from '../../libs/documents/document.view.ts';
import type { FeedbackPageView } from '../../libs/feedback/feedback.view.ts';
import { ApiClient } from '../setup/api-client.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';
import { untilTrue } from '../setup/until-true.ts';
import { walkPages } from '../setup/walk-pages.ts';

/** `X-User: ada` may do everything, `X-User: guest` only read, and nobody is nobody. */
class PeopleByHeader extends Authenticator {
  override authenticate({ headers }: FastifyRequest): Promise<Actor | undefined> {
    const id = headers['x-user'];
    if (typeof id !== 'string') return Promise.resolve(undefined);
    const may = (permission: PermissionName): boolean => id !== 'guest' || permission.endsWith(':read');
    return Promise.resolve({ id, name: `Name of ${id}`, tenantId: 'demo', may });
  }
}

@Module({ providers: [{ provide: Authenticator, useClass: PeopleByHeader }] })
class PeopleModule {}

const ADA = { 'x-user': 'ada', 'user-agent': 'desk/1.0' };
const GUEST = { 'x-user': 'guest' };
const TEXT = '# Index Rules\n\nThe window covers the last 11 days. The fee is paid at 11:00.\n';

describe('the audit trail', () => {
  let server: TestApplication;
  const api = new ApiClient(() => server.app);
  let id: string;

  beforeAll(async () => {
    server = await startTestApplication({ modules: [PeopleModule] });
    const { body } = await api.upload<DocumentView>('rules.md', TEXT, { headers: { ...ADA, prefer: 'wait=60' } });
    id = body.id;
    const { items } = (await api.get<FeedbackPageView>(`/documents/${id}/feedback`, ADA)).body;
    const [first, second] = items.filter(({ suggestion }) => suggestion !== null);
    await api.post(`/documents/${id}/feedback/${second?.id}/reject`, { reason: 'As meant, "so".' }, ADA);
    await api.post(`/documents/${id}/feedback/${first?.id}/comments`, { text: 'Sure?' }, ADA);
    await api.post(`/documents/${id}/feedback/${first?.id}/accept`, {}, { ...ADA, 'x-correlation-id': 'accept-1' });
    await api.post(`/documents/${id}/feedback/${first?.id}/undo`, {}, ADA);
    await untilTrue(async () => (await api.get<DocumentView>(`/documents/${id}`, ADA)).body.status === 'analysed');
    await untilTrue(async () => (await steps()).some(({ summary }) => summary.startsWith('Version 3 analysed')));
  });
  afterAll(() => server.stop());

  const steps = async (): Promise<readonly TimelineItemView[]> =>
    (await api.get<TimelineView>(`/documents/${id}/timeline?limit=200`, ADA)).body.items;
  const trail = async (query: string): Promise<readonly AuditEntryView[]> =>
    (await api.get<AuditPageView>(`/audit?limit=200&${query}`, ADA)).body.items;
  const access = async (query: string): Promise<AccessPageView['items']> =>
    (await api.get<AccessPageView>(`/audit/access?limit=200&${query}`, ADA)).body.items;

  it('says who, what, when, why and from where', async () => {
    const [rejected] = await trail(`documentId=${id}&type=FeedbackRejected`);
    expect(rejected).toMatchObject({
      actor: { id: 'ada', name: 'Name of ada' },
      reason: 'As meant, "so".',
      source: { method: 'POST', ip: '127.0.0.1', userAgent: 'desk/1.0' },
    });
    expect(rejected?.source?.path).toMatch(/\/reject$/);
  });

  it('names the request that what followed began with', async () => {
    const followed = (await trail(`documentId=${id}`)).filter(({ correlationId }) => correlationId === 'accept-1');
    expect(followed.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['FeedbackAccepted', 'VersionCreated', 'AnalysisRequested']),
    );
    expect(new Set(followed.map(({ source }) => source?.path.split('/').at(-1)))).toEqual(new Set(['accept']));
  });

  it('does not take the request of somebody who sends another’s correlation id for theirs', async () => {
    await api.ask('PATCH', `/documents/${id}`, {
      body: { title: 'T' },
      headers: { 'x-user': 'eve', 'x-correlation-id': 'accept-1', 'user-agent': 'evil' },
    });
    await untilTrue(async () => (await trail('actor=eve')).length > 0);
    const all = (await trail(`documentId=${id}`)).filter(({ correlationId }) => correlationId === 'accept-1');
    expect(all.filter(({ actor }) => actor.id === 'ada').map(({ source }) => source?.userAgent)).not.toContain('evil');
    expect(all.find(({ actor }) => actor.id === 'eve')?.source?.userAgent).toBe('evil');
  });

  it('filters the trail of one document too', async () => {
    const of = async (query: string) =>
      (await api.get<AuditPageView>(`/documents/${id}/audit?${query}`, ADA)).body.items.map(({ type }) => type);
    expect(await of('type=FeedbackUndone')).toEqual(['FeedbackUndone']);
    expect(await of('to=2020-01-01')).toEqual([]);
    expect(new Set(await of('actor=eve'))).toEqual(new Set(['DocumentDetailsChanged']));
  });

  it('tells a document’s history in sentences, page by page', async () => {
    const told = await steps();
    expect(told.map(({ kind, summary }) => `${kind}: ${summary}`)).toEqual(
      expect.arrayContaining([
        'upload: Uploaded as rules.md',
        'version: Version 1 from the original',
        'decision: Feedback rejected: As meant, "so".',
        'comment: Comment on feedback',
        'decision: Feedback accepted into version 2',
        'version: Version 3 by taking a decision back',
        'decision: Decision taken back: feedback had been accepted',
      ]),
    );
    expect(told.map(({ position }) => position)).toEqual(
      told.map(({ position }) => position).toSorted((a, b) => b - a),
    );
    expect(await walkPagesOf(`/documents/${id}/timeline`)).toEqual(told);
  });

  const walkPagesOf = (path: string): Promise<TimelineItemView[]> => {
    const asAda = { get: (url: string) => api.get(url, ADA) } as unknown as ApiClient;
    return walkPages<TimelineItemView>(asAda, path, 3);
  };

  describe('as a file', () => {
    const lines = async (query: string): Promise<AuditEntryView[]> => {
      const { status, headers, text } = await api.get(`/audit/export?${query}`, ADA);
      expect([status, headers['content-type']]).toEqual([200, 'application/x-ndjson']);
      return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as AuditEntryView);
    };

    it('is the trail, the oldest entry first', async () => {
      const query = `documentId=${id}`;
      expect((await lines(query)).toReversed()).toEqual(await trail(query));
      expect(await lines('type=NothingOfTheKind')).toEqual([]);
    });

    it('is CSV when asked for', async () => {
      const { headers, text } = await api.get('/audit/export?format=csv&type=FeedbackRejected', ADA);
      expect(headers['content-disposition']).toBe('attachment; filename="audit.csv"');
      const [header, row, rest] = text.split('\r\n');
      expect(header?.split(',').slice(0, 3)).toEqual(['position', 'at', 'type']);
      expect(row).toContain(',"As meant, ""so"".",127.0.0.1,desk/1.0,POST,');
      expect(rest).toBe('');
    });

    it('is whole when it is longer than what is read at once', async () => {
      await server.app.get(Database).pool.query(
        `INSERT INTO audit_entries (tenant_id, position, id, type, actor_id, actor_name, correlation_id, at, data)
         SELECT 'demo', 1000000 + n, gen_random_uuid(), 'Planted', 'a', 'A', 'c', now(), '{}' FROM generate_series(1, 2500) n`,
      );
      const planted = await lines('type=Planted');
      expect(planted.map(({ position }) => position)).toEqual(Array.from({ length: 2500 }, (_, n) => 1_000_001 + n));
    });

    it.each(['format=xml', 'from=yesterday'])('is refused with %s', async (query) =>
      expect((await api.get(`/audit/export?${query}`, ADA)).status).toBe(400),
    );
  });

  describe('of access', () => {
    it('has what was allowed and what was denied, and who was denied', async () => {
      expect((await api.ask('PATCH', `/documents/${id}`, { body: { title: 'X' }, headers: GUEST })).status).toBe(403);
      const [denied, ...more] = await access('outcome=denied');
      expect(more).toEqual([]);
      expect(denied).toMatchObject({
        status: 403,
        actor: { id: 'guest', name: 'Name of guest' },
        method: 'PATCH',
        route: '/api/v1/documents/:documentId',
        documentId: id,
        ip: '127.0.0.1',
      });
      const paths = (await access(`outcome=allowed&documentId=${id}`)).map(({ path }) => path.split('/').at(-1));
      expect(paths).toEqual(expect.arrayContaining(['reject', 'accept', 'undo', 'comments']));
    });

    it('has exports of the trail, but no other reads, nor probes', async () => {
      await api.get('/health/live', ADA);
      const all = await access('');
      expect(new Set(all.filter(({ method }) => method === 'GET').map(({ route }) => route))).toEqual(
        new Set(['/api/v1/audit/export']),
      );
      expect(all.filter(({ path }) => path.includes('health'))).toEqual([]);
    });

    it('keeps strangers apart: they belong to no tenant', async () => {
      const response = await server.app.inject({ method: 'DELETE', url: `/api/v1/documents/${id}` });
      expect(response.statusCode).toBe(401);
      expect((await access('outcome=denied')).filter(({ actor }) => actor === null)).toEqual([]);
      const { rows } = await server.app
        .get(Database)
        .pool.query<{ status: number }>("SELECT status FROM access_log WHERE tenant_id = ''");
      expect(rows).toEqual([{ status: 401 }]);
    });

    it('is walked page by page', async () => {
      const all = await access('');
      const asAda = { get: (url: string) => api.get(url, ADA) } as unknown as ApiClient;
      const walked = await walkPages<AccessPageView['items'][number]>(asAda, '/audit/access', 3);
      expect(walked).toEqual(all);
    });

    it('forgets name and whereabouts of who is erased', async () => {
      await api.post('/admin/subjects/eve/erase', { reason: 'asked for it' }, ADA);
      await untilTrue(async () => (await access('actor=eve')).every(({ ip }) => ip === null));
      expect((await access('actor=eve')).map(({ actor, userAgent }) => [actor?.name, userAgent])).toEqual([
        ['erased', null],
      ]);
    });
  });
});
