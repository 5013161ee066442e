import type { DocumentPageView, DocumentView } from '../../libs/documents/document.view.ts';
import { ApiClient } from '../setup/api-client.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';

interface Problem {
  readonly code: string;
}

describe('Idempotency-Key', () => {
  let server: TestApplication;
  const api = new ApiClient(() => server.app);
  beforeAll(async () => (server = await startTestApplication()));
  afterAll(() => server.stop());

  const upload = <Body = DocumentView>(key: string, name: string, content = `# ${name}\n`) =>
    api.upload<Body>(name, content, { fields: { analyse: 'false' }, headers: { 'idempotency-key': key } });
  const count = async (q: string) => (await api.get<DocumentPageView>(`/documents?q=${q}`)).body.items.length;

  it('gets the first answer again, and no second document', async () => {
    const first = await upload('k-1', 'replayed.md');
    const again = await upload('k-1', 'replayed.md');
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(again.headers).toMatchObject({ 'idempotency-replayed': 'true', location: first.headers['location'] });
    expect(first.headers).not.toHaveProperty('idempotency-replayed');
    expect(await count('replayed')).toBe(1);
  });

  it('is refused for another request', async () => {
    await upload('k-2', 'reused.md');
    const other = await upload<Problem>('k-2', 'reused.md', '# rEused.md\n');
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    const elsewhere = await api.post<Problem>(
      '/documents/00000000-0000-4000-8000-000000000000/analyses',
      {},
      {
        'idempotency-key': 'k-2',
      },
    );
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect(await count('reused')).toBe(1);
  });

  it('makes one document of twins that come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => upload<DocumentView & Problem>('k-3', 'twins.md')),
    );
    for (const { status, body, headers } of answers) {
      expect([201, 409]).toContain(status);
      if (status === 409) expect([body.code, headers['retry-after']]).toEqual(['request-in-progress', '1']);
    }
    expect(await count('twins')).toBe(1);
    const late = await upload('k-3', 'twins.md');
    expect(new Set([...answers.filter(({ status }) => status === 201), late].map(({ body }) => body.id)).size).toBe(1);
  });

  it('is free again when the request was refused', async () => {
    const refused = await upload<Problem>('k-4', 'refused.md', '');
    expect([refused.status, refused.body.code]).toEqual([400, 'empty-file']);
    expect((await upload('k-4', 'refused.md')).status).toBe(201);
  });

  it.each(['', 'with space', 'ü', 'x'.repeat(201)])('is refused when it is not one: %j', async (key) => {
    const { status, body } = await upload<Problem>(key, 'invalid.md');
    expect([status, body.code]).toEqual([400, 'invalid-idempotency-key']);
  });
});
