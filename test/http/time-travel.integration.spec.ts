import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '#platform';
import type { DocumentView } from '../../libs/documents/document.view.ts';
import type { PolicyRepositoryDetailView } from '../../libs/policy/policy-repository.view.ts';
import { ApiClient } from '../setup/api-client.ts';
import { TenantsByHeader } from '../setup/tenants-by-header.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';
import { untilTrue } from '../setup/until-true.ts';

const sample = readFileSync(join(import.meta.dirname, '../../samples/flawed-carry-index.md'));

interface Seen {
  /** When it was seen, and the last position of the log then. */
  readonly at: string;
  readonly position: number;
  readonly document: DocumentView;
}

describe('a look into the past', () => {
  let server: TestApplication;
  let path: string;
  const seen: Seen[] = [];
  const api = new ApiClient(() => server.app);
  const get = async (query = ''): Promise<DocumentView> => (await api.get<DocumentView>(`${path}${query}`)).body;

  const look = async (): Promise<void> => {
    await untilTrue(async () => (await get()).status === 'analysed');
    const { rows } = await server.app
      .get(Database)
      .pool.query<{ position: string; at: Date }>(
        'SELECT last_value AS position, clock_timestamp() AS at FROM event_positions',
      );
    const { position, at } = rows[0] ?? { position: '', at: new Date(0) };
    seen.push({ at: at.toISOString(), position: Number(position), document: await get() });
  };

  beforeAll(async () => {
    server = await startTestApplication();
    const { body } = await api.upload<DocumentView>('carry.md', sample, { headers: { prefer: 'wait=60' } });
    path = `/documents/${body.id}`;
    await look();
    const { body: items } = await api.get<{ items: { id: string; suggestion: object | null }[] }>(
      `${path}/feedback?status=pending&limit=200`,
    );
    await api.post(`${path}/feedback/${items.items.find(({ suggestion }) => suggestion)?.id}/accept`);
    await look();
    await api.ask('PATCH', path, { body: { title: 'Carry, revised', tags: ['late'] } });
    await look();
  }, 120_000);
  afterAll(() => server.stop());

  it('saw something change each time', () => {
    expect(seen.map(({ document }) => [document.version, document.title])).toEqual([
      [1, expect.any(String)],
      [2, seen[0]?.document.title],
      [2, 'Carry, revised'],
    ]);
  });

  it('finds the document as it was at a position, and at a time', async () => {
    for (const { position, at, document } of seen) {
      expect(await get(`?asOf=${position}`)).toEqual(document);
      expect(await get(`?asOf=${at}`)).toEqual(document);
    }
  });

  it('finds the document as it was while a version was the latest', async () => {
    expect(await get('?asOf=v1')).toEqual(seen[0]?.document);
    expect(await get('?asOf=v2')).toEqual(seen[2]?.document);
    expect(await get()).toEqual(seen[2]?.document);
  });

  it.each([
    ['v3', 404, 'version-not-found'],
    ['0', 404, 'document-not-found'],
    ['2001-01-01', 404, 'document-not-found'],
    ['yesterday', 400, 'invalid-request'],
  ])('to %s is refused', async (asOf, status, code) => {
    const { status: answered, body } = await api.get<{ code: string }>(`${path}?asOf=${asOf}`);
    expect([answered, body.code]).toEqual([status, code]);
  });

  it('finds a policy repository as it was', async () => {
    const { body: made } = await api.post<PolicyRepositoryDetailView>('/policy-repositories', { name: 'House rules' });
    const one = `/policy-repositories/${made.id}`;
    const { headers } = await api.ask('PATCH', one, { body: { name: 'Rules of the house' } });
    const position = Number(headers['x-event-position']);
    const at = async (asOf: string) => (await api.get<PolicyRepositoryDetailView>(`${one}?asOf=${asOf}`)).body.name;
    expect([await at('v1'), await at(String(position - 1)), await at('v2'), await at(String(position))]).toEqual([
      'House rules',
      'House rules',
      'Rules of the house',
      'Rules of the house',
    ]);
    const { status, body } = await api.get<{ code: string }>(`${one}?asOf=2001-01-01`);
    expect([status, body.code]).toEqual([404, 'policy-repository-not-found']);
  });

  describe('with SQL', () => {
    const asOf = (body: object, name = 'document-views') =>
      api.post<{ events: number; code: string }>(`/admin/projections/${name}/as-of`, body);

    it('finds a projection in a schema of its own', async () => {
      const [first] = seen;
      const { status, body } = await asOf({ position: first?.position, schema: 'spring_audit' });
      expect([status, body.events > 3]).toEqual([201, true]);
      const { pool } = server.app.get(Database);
      const { rows } = await pool.query('SELECT title, version FROM spring_audit.document_views');
      expect(rows).toEqual([{ title: first?.document.title, version: 1 }]);
      const { rows: now } = await pool.query('SELECT title, version FROM document_views');
      expect(now).toEqual([{ title: 'Carry, revised', version: 2 }]);
    });

    it.each([
      [{ position: 1, schema: 'spring_audit' }, 409, 'not-possible-now'],
      [{ position: 999_999_999, schema: 'autumn_audit' }, 409, 'not-possible-now'],
      [{ position: 1, schema: 'public' }, 400, 'invalid-request'],
      [{ position: 1, schema: 'a"; DROP TABLE events; --' }, 400, 'invalid-request'],
      [{ position: -1, schema: 'autumn_audit' }, 400, 'invalid-request'],
    ])('refuses %j', async (body, status, code) => {
      const answer = await asOf(body);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    });

    it('knows no projection of that name, and no tables of a reaction', async () => {
      const body = { position: 1, schema: 'autumn_audit' };
      expect((await asOf(body, 'nothing')).status).toBe(404);
      expect((await asOf(body, 'analyse-new-versions')).status).toBe(409);
    });
  });
});

describe('a look into the past of somebody else', () => {
  it('finds nothing', async () => {
    const server = await startTestApplication({ modules: [TenantsByHeader] });
    const api = new ApiClient(() => server.app);
    const { body } = await api.upload<DocumentView>('a.md', '# A\n\nText.\n', { headers: { 'x-tenant': 'ours' } });
    const path = `/documents/${body.id}?asOf=999999`;
    expect((await api.get(path, { 'x-tenant': 'ours' })).status).toBe(200);
    expect((await api.get(path, { 'x-tenant': 'theirs' })).status).toBe(404);
    await server.stop();
  });
});
