import pg from 'pg';
import type { AuditPageView } from '../../libs/audit/audit.view.ts';
import type { DocumentView } from '../../libs/documents/document.view.ts';
import type { FeedbackPageView, FeedbackView } from '../../libs/feedback/feedback.view.ts';
import type { VersionListView } from '../../libs/documents/version.view.ts';
import { ApiClient } from '../setup/api-client.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';
import { untilTrue } from '../setup/until-true.ts';

const TEXT =
  '# Index\n\nThe index is rebalanced periodically, and the weight may change significantly in recent days.\n';

describe('erasing a person', () => {
  let server: TestApplication;
  let pool: pg.Pool;
  let document: DocumentView;
  const api = new ApiClient(() => server.app);

  beforeAll(async () => {
    server = await startTestApplication();
    pool = new pg.Pool({ connectionString: server.databaseUrl, max: 2 });
    pool.on('error', () => undefined);
    const uploaded = await api.upload<DocumentView>('index.md', TEXT, { headers: { prefer: 'wait=60' } });
    document = uploaded.body;
    const path = `/documents/${document.id}/feedback`;
    let items: readonly FeedbackView[] = [];
    await untilTrue(async () => (items = (await api.get<FeedbackPageView>(path)).body.items).length > 0, 30);
    await api.post(`${path}/${items[0]?.id}/reject`, { reason: 'Agreed elsewhere.' });
    await api.post(`${path}/${items[0]?.id}/comments`, { text: 'Ask the Demo user about it.' });
  }, 60_000);

  afterAll(async () => {
    await pool.end();
    await server.stop();
  });

  /** Everything the server keeps in its own tables, as text, but for jobs and answers that are kept for a day. */
  const everything = async (): Promise<string> => {
    const { rows: tables } = await pool.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'idempotency_keys'",
    );
    const texts = await Promise.all(
      tables.map(({ name }) => pool.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`)),
    );
    return texts.flatMap(({ rows }) => rows.map(({ row }) => row)).join('\n');
  };
  const people = async (): Promise<unknown[]> => [
    (await api.get<DocumentView>(`/documents/${document.id}`)).body.createdBy,
    (await api.get<VersionListView>(`/documents/${document.id}/versions`)).body.items[0]?.createdBy,
    ...new Set((await api.get<AuditPageView>('/audit?limit=100')).body.items.map(({ actor }) => actor.name)),
    ...new Set(
      (await api.get<FeedbackPageView>(`/documents/${document.id}/feedback`)).body.items.flatMap(
        (item) => item.decidedBy ?? [],
      ),
    ),
  ];

  it('finds the name where people look, and only there', async () => {
    await untilTrue(async () => new Set(await people()).has('Demo user'));
    expect(new Set(await people())).toEqual(new Set(['Demo user']));
    const { rows } = await pool.query<{ row: string }>('SELECT e::text AS row FROM events e');
    expect(rows.filter(({ row }) => row.includes('Demo user'))).toEqual([]);
  });

  it('refuses one without a reason, and of whom nothing is known', async () => {
    expect((await api.post('/admin/subjects/demo/erase')).status).toBe(400);
    expect((await api.post('/admin/subjects/demo/erase', { reason: ' ' })).status).toBe(400);
    const unknown = await api.post<{ code: string }>('/admin/subjects/nobody/erase', { reason: 'asked' });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'subject-not-found']);
  });

  it('leaves the name nowhere, and what happened everywhere', async () => {
    const before = (await api.get<AuditPageView>('/audit?limit=100')).body.items.length;
    const answer = await api.post('/admin/subjects/demo/erase', { reason: 'Article 17' });
    expect(answer).toMatchObject({ status: 200, body: { subjectId: 'demo', position: expect.any(Number) } });
    await untilTrue(async () => !(await everything()).includes('Demo user'));
    expect(new Set(await people())).toEqual(new Set(['erased']));
    const { items } = (await api.get<AuditPageView>('/audit?limit=100')).body;
    expect(items).toHaveLength(before + 1);
    expect(items[0]).toMatchObject({
      type: 'SubjectErased',
      actor: { id: 'demo', name: 'erased' },
      data: { reason: 'Article 17' },
    });
  });

  it('goes on working for them, without a name', async () => {
    const { status, body } = await api.upload<DocumentView>('next.md', '# Next\n');
    expect(status).toBe(201);
    expect(body.createdBy).toBe('erased');
    expect(await everything()).not.toContain('Demo user');
  });
});

describe('a log that this program cannot read', () => {
  it('keeps it from starting, in words', async () => {
    const server = await startTestApplication();
    try {
      const pool = new pg.Pool({ connectionString: server.databaseUrl, max: 1 });
      await pool.query(
        "INSERT INTO event_types (type, schema_version) VALUES ('DocumentUploaded', 9), ('DocumentFolded', 1)",
      );
      await pool.end();
      await expect(startTestApplication({ databaseUrl: server.databaseUrl })).rejects.toThrow(
        "This program cannot read the events that are stored: DocumentFolded version 1 is not known; DocumentUploaded version 9 is newer than this program's version 1.",
      );
    } finally {
      await server.stop();
    }
  });

  it('keeps it from starting with another SECRET_KEY', async () => {
    const server = await startTestApplication();
    try {
      await new ApiClient(() => server.app).upload('a.md', '# A\n');
      const other = {
        databaseUrl: server.databaseUrl,
        settings: { SECRET_KEY: 'quite another secret, as long as it must be' },
      };
      await expect(startTestApplication(other)).rejects.toThrow('locked with another SECRET_KEY');
    } finally {
      await server.stop();
    }
  });
});
