import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { DocumentView } from '../../libs/documents/document.view.ts';
import type { FeedbackPageView } from '../../libs/feedback/feedback.view.ts';
import { ApiClient } from '../setup/api-client.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';

const sample = readFileSync(join(import.meta.dirname, '../../samples/flawed-carry-index.md'));

describe('Prefer: wait', () => {
  let server: TestApplication;
  const api = new ApiClient(() => server.app);
  beforeAll(async () => (server = await startTestApplication()));
  afterAll(() => server.stop());

  /** Holds a subscription back for so long, or until it is let go, as a busy database does. */
  const hold = async (subscription: string, ms: number): Promise<() => Promise<void>> => {
    const client = new pg.Client({ connectionString: server.databaseUrl });
    await client.connect();
    await client.query('BEGIN');
    await client.query('SELECT FROM projection_checkpoints WHERE subscription = $1 FOR UPDATE', [subscription]);
    const letGo = () => client.end();
    void sleep(ms, undefined, { ref: false }).then(letGo);
    return letGo;
  };

  it('answers when the feedback is offered, not only when the analysis ended', async () => {
    await hold('feedback-views', 900);
    const { body } = await api.upload<DocumentView>('a.md', sample, { headers: { prefer: 'wait=60' } });
    expect(body.status).toBe('analysed');
    const { items } = (await api.get<FeedbackPageView>(`/documents/${body.id}/feedback`)).body;
    expect(items.length).toBeGreaterThan(5);
  });

  it('answers 201 with the document also when the read table is late', async () => {
    await hold('document-views', 1_500);
    const { status, body, headers } = await api.upload<DocumentView>('b.md', sample);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: 'uploaded',
      version: 0,
      filename: 'b.md',
      title: 'b',
      createdBy: 'Demo user',
    });
    expect(headers['location']).toBe(`/api/v1/documents/${body.id}`);
  });

  it('answers after the time that was asked for, whatever has happened', async () => {
    const letGo = await hold('convert-uploaded-documents', 15_000);
    const started = performance.now();
    const { status, body } = await api.upload<DocumentView>('c.md', sample, { headers: { prefer: 'wait=1' } });
    expect([status, body.status]).toEqual([201, 'uploaded']);
    expect(performance.now() - started).toBeLessThan(10_000);
    await letGo();
  });

  it.each(['respond-async', 'wait=soon', 'wait=-1'])('takes no notice of Prefer: %s', async (prefer) => {
    const { status, headers } = await api.upload('d.md', '# D\n\nText.\n', { headers: { prefer } });
    expect([status, headers['preference-applied']]).toEqual([201, undefined]);
  });
});
