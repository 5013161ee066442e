import type { AuditPageView } from '../../libs/audit/audit.view.ts';
import type { DocumentPageView, DocumentView } from '../../libs/documents/document.view.ts';
import { ApiClient } from '../setup/api-client.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';
import { untilTrue } from '../setup/until-true.ts';
import { walkPages } from '../setup/walk-pages.ts';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

describe('documents', () => {
  let server: TestApplication;
  const api = new ApiClient(() => server.app);
  beforeAll(async () => (server = await startTestApplication()));
  afterAll(() => server.stop());

  const upload = async (filename: string, content: string, fields: Record<string, string> = {}) =>
    (await api.upload<DocumentView>(filename, content, { fields: { analyse: 'false', ...fields } })).body;
  const read = async (id: string) => (await api.get<DocumentView>(`/documents/${id}`)).body;
  const titles = async (query: string) =>
    (await api.get<DocumentPageView>(`/documents?${query}`)).body.items.map(({ title }) => title);

  describe('in lists', () => {
    const names = ['Delta', 'alpha', 'Bravo_100%', 'charlie', 'echo', 'Foxtrot', 'golf'];
    beforeAll(async () => {
      for (const [n, name] of names.entries()) {
        const { id } = await upload(`${name}.md`, `# ${name}\n\nText.\n`, {
          tags: n % 2 === 0 ? 'even, all' : 'odd,all',
        });
        await untilTrue(async () => (await read(id)).status === 'converted');
      }
    });

    it.each([
      ['', names.toReversed()],
      ['sort=createdAt', names],
      ['sort=-updatedAt', names.toReversed()],
      ['tag=even&sort=createdAt', ['Delta', 'Bravo_100%', 'echo', 'golf']],
      ['q=O_100%25', ['Bravo_100%']],
      ['q=%5f', ['Bravo_100%']],
      ['q=LPH', ['alpha']],
      ['q=.MD&tag=odd&sort=createdAt', ['alpha', 'charlie', 'Foxtrot']],
      ['status=converted&sort=createdAt', names],
      ['status=analysed', []],
      ['tag=none', []],
      [`policyRepositoryId=${UNKNOWN}`, []],
    ])('are found with ?%s', async (query, expected) => expect(await titles(query)).toEqual(expected));

    it.each([
      'createdAt',
      '-createdAt',
      'updatedAt',
      '-updatedAt',
      'title',
      '-title',
      'readiness',
      '-readiness',
      'findings',
    ])('come once each, in order of %s, page by page', async (sort) => {
      const whole = await titles(`sort=${sort}&limit=200`);
      const walked = await walkPages<DocumentView>(api, `/documents?sort=${sort}`, 2);
      expect(walked.map(({ title }) => title)).toEqual(whole);
      expect(whole.toSorted()).toEqual(names.toSorted());
      if (sort.endsWith('title')) expect(await titles(`sort=${sort}`)).toEqual(whole);
    });

    it('take no cursor but their own', async () => {
      const cursor = (await api.get<DocumentPageView>('/documents?sort=title&limit=1')).body.nextCursor ?? '';
      for (const wrong of ['x', '%00', 'W10', Buffer.from('["2026","7"]').toString('base64url')]) {
        const { status, body } = await api.get<{ code: string }>(`/documents?cursor=${wrong}`);
        expect([wrong, status, body.code]).toEqual([wrong, 400, expect.stringMatching(/^invalid-(cursor|request)$/)]);
      }
      expect((await api.get(`/documents?sort=createdAt&cursor=${cursor}`)).status).toBe(400);
    });

    it.each([
      'limit=0',
      'limit=201',
      'limit=x',
      'sort=size',
      'status=gone',
      'policyRepositoryId=7',
      'colour=red',
      'q=%00',
    ])('are refused with ?%s', async (query) => {
      const { status, body } = await api.get<{ code: string; errors: object[] }>(`/documents?${query}`);
      expect([status, body.code]).toEqual([400, 'invalid-request']);
      expect(body.errors.length).toBeGreaterThan(0);
    });
  });

  it('can be given another title, description and tags', async () => {
    const { id } = await upload('details.md', '# Details\n');
    const change = (body: object) => api.ask<DocumentView>('PATCH', `/documents/${id}`, { body });
    const first = await change({ title: 'Ünïcode 😀', description: 'New.', tags: ['a', 'b'] });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      title: 'Ünïcode 😀',
      description: 'New.',
      tags: ['a', 'b'],
      filename: 'details.md',
    });
    expect(Number(first.headers['x-event-position'])).toBeGreaterThan(0);
    expect((await change({ description: null })).body).toMatchObject({ title: 'Ünïcode 😀', description: null });
    expect((await change({})).status).toBe(200);
    for (const wrong of [
      { title: '' },
      { title: null },
      { title: 7 },
      { tags: 'a' },
      { tags: [''] },
      { status: 'analysed' },
    ]) {
      expect([wrong, (await change(wrong)).status]).toEqual([wrong, 400]);
    }
  });

  it('leave the lists when withdrawn, and keep their history', async () => {
    const { id } = await upload('withdrawn.md', '# Withdrawn\n');
    await untilTrue(async () => (await read(id)).status === 'converted');
    const { status, headers } = await api.ask('DELETE', `/documents/${id}`);
    expect([status, Number(headers['x-event-position']) > 0]).toEqual([204, true]);
    expect(await read(id)).toMatchObject({ status: 'withdrawn', version: 1 });
    expect(await titles('q=withdrawn')).toEqual([]);
    expect(await titles('status=withdrawn')).toEqual(['withdrawn']);
    expect((await api.get(`/documents/${id}/content`)).text).toBe('# Withdrawn\n');
    const { items } = (await api.get<AuditPageView>(`/documents/${id}/audit`)).body;
    expect(items[0]).toMatchObject({ type: 'DocumentWithdrawn' });

    expect((await api.ask('DELETE', `/documents/${id}`)).status).toBe(204);
    const change = await api.ask<{ code: string }>('PATCH', `/documents/${id}`, { body: { title: 'x' } });
    expect([change.status, change.body.code]).toEqual([409, 'document-withdrawn']);
  });

  it.each(['2026', '2026-W10', '2026-02-30', '2026-03-01T10', '2026-03-01T10:30:00,5Z', '+02026-03-01'])(
    'has no audit from %s on: that is no time',
    async (from) => {
      const { status } = await api.get(`/audit?from=${encodeURIComponent(from)}`);
      expect(status).toBe(400);
    },
  );

  it('has the audit of a stretch of time', async () => {
    const { id } = await upload('stretch.md', '# Stretch\n\nText.\n');
    const count = async (query: string) =>
      (await api.get<AuditPageView>(`/audit?documentId=${id}&${query}`)).body.items.length;
    // Farther from UTC than PostgreSQL itself lets a zone be.
    const upTo = encodeURIComponent('9998-12-31T23:59:59+20:00');
    await untilTrue(async () => (await count(`from=2000-01-01&to=${upTo}`)) > 0);
    expect(await count('to=2000-01-01T00:00')).toBe(0);
  });

  it('are linked, not refused, when their bytes are the same', async () => {
    const first = await upload('one.md', '# Twin\n');
    const second = await upload('two.md', '# Twin\n');
    expect(second.duplicateOf).toEqual([first.id]);
    expect((await read(first.id)).duplicateOf).toEqual([second.id]);
  });

  it('withdrawn before they are converted are left alone', async () => {
    const jobs = async () =>
      /jobs_completed_total\{queue="convert",status="succeeded"\} (\d+)/.exec(
        (await server.app.inject('/metrics')).body,
      )?.[1];
    const before = await jobs();
    const { id } = await upload('early.md', `# Early\n\n${'A sentence of text. '.repeat(20_000)}\n`);
    await api.ask('DELETE', `/documents/${id}`);
    await untilTrue(async () => (await jobs()) !== before);
    expect(await read(id)).toMatchObject({ status: 'withdrawn', failure: null });
    expect(
      server.log().filter(({ level, message }) => level === 'error' && /job failed/.test(String(message))),
    ).toEqual([]);
  });

  describe('are written to', () => {
    it('only in the state that If-Match names', async () => {
      const { id } = await upload('match.md', '# Match\n');
      await untilTrue(async () => (await read(id)).status === 'converted');
      const etag = (await api.get(`/documents/${id}`)).headers['etag'] ?? '';
      const write = (method: 'PATCH' | 'DELETE', tag: string, body?: object) =>
        api.ask<{ code: string }>(method, `/documents/${id}`, {
          headers: { 'if-match': tag },
          ...(body ? { body } : {}),
        });
      const first = await write('PATCH', etag, { title: 'First' });
      expect(first.status).toBe(200);
      for (const [method, body] of [
        ['PATCH', { title: 'Second' }],
        ['DELETE', undefined],
      ] as const) {
        const stale = await write(method, etag, body);
        expect([method, stale.status, stale.body.code]).toEqual([method, 412, 'precondition-failed']);
      }
      expect((await read(id)).title).toBe('First');
      expect(first.headers['etag']).toBe((await api.get(`/documents/${id}`)).headers['etag']);
      expect((await write('PATCH', '*', { title: 'Any' })).status).toBe(200);
      expect((await write('DELETE', (await api.get(`/documents/${id}`)).headers['etag'] ?? '')).status).toBe(204);
    });
  });

  describe('that are not there', () => {
    const paths = [
      '',
      '/content',
      '/blocks',
      '/versions',
      '/versions/1',
      '/versions/2/diff',
      '/semantic-ir',
      '/findings',
      '/feedback',
      '/analyses',
      '/audit',
      '/events',
    ];

    it.each(paths)('answer 404 at /documents/{id}%s', async (rest) => {
      const { status, body } = await api.get<{ code: string }>(`/documents/${UNKNOWN}${rest}`);
      expect([status, body.code]).toEqual([404, 'document-not-found']);
    });

    it.each(paths)('answer 400 for an id that is none at /documents/7%s', async (rest) => {
      expect((await api.get(`/documents/7${rest}`)).status).toBe(400);
    });

    it.each([
      ['PATCH', '', { title: 'x' }],
      ['DELETE', '', undefined],
      ['POST', '/analyses', {}],
    ] as const)('answer 404 to %s %s', async (method, rest, body) => {
      const asked = await api.ask<{ code: string }>(method, `/documents/${UNKNOWN}${rest}`, body ? { body } : {});
      expect([asked.status, asked.body.code]).toEqual([404, 'document-not-found']);
    });
  });
});
