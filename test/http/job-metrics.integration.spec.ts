import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentView } from '../../libs/documents/document.view.ts';
import type { FeedbackPageView } from '../../libs/feedback/feedback.view.ts';
import { ApiClient } from '../setup/api-client.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';
import { untilTrue } from '../setup/until-true.ts';

const sample = readFileSync(join(import.meta.dirname, '../../samples/flawed-carry-index.md'));

describe('metrics of the main job', () => {
  let server: TestApplication;
  const api = new ApiClient(() => server.app);
  beforeAll(async () => (server = await startTestApplication()));
  afterAll(() => server.stop());

  /** Every series with its value. */
  const scrape = async (): Promise<ReadonlyMap<string, number>> => {
    const { body } = await server.app.inject('/metrics');
    return new Map(
      body
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
    );
  };

  it('count what happened, by how much', async () => {
    const before = await scrape();
    const upload = async (name: string, content: string | Buffer) =>
      (await api.upload<DocumentView>(name, content, { headers: { prefer: 'wait=60' } })).body;
    const document = await upload('index.md', sample);
    await upload('broken.html', '<!doctype html><p></p>');
    await upload('refused.exe', 'x');
    const path = `/documents/${document.id}/feedback`;
    const items = (await api.get<FeedbackPageView>(path)).body.items.filter(({ suggestion }) => suggestion !== null);
    await api.post(`${path}/${items[0]?.id}/reject`, { reason: 'Meant so.' });
    await api.post(`${path}/${items[1]?.id}/accept`);
    const done = () =>
      api.get<DocumentView>(`/documents/${document.id}`).then(({ body }) => body.status === 'analysed');
    await untilTrue(done);
    await untilTrue(
      async () => (await api.get<FeedbackPageView>(`${path}?status=pending`)).body.items[0]?.baseVersion === 2,
    );
    const [pending] = (await api.get<FeedbackPageView>(`${path}?status=pending`)).body.items;
    await api.post(`${path}/${pending?.id}/modify`, { replacement: 'as the reviewer says' });
    await untilTrue(done);
    // A job has ended a moment after the events that it appended.
    const ended = 'jobs_completed_total{queue="analyse",status="succeeded"}';
    await untilTrue(async () => ((await scrape()).get(ended) ?? 0) >= (before.get(ended) ?? 0) + 3);

    const after = await scrape();
    const moved = (series: string) => (after.get(series) ?? 0) - (before.get(series) ?? 0);
    const expected: Record<string, number> = {
      'documents_uploaded_total{status="succeeded"}': 2,
      'documents_uploaded_total{status="refused"}': 1,
      'documents_converted_total{status="succeeded",format="markdown"}': 1,
      'documents_converted_total{status="failed",format="html"}': 1,
      'document_processing_seconds_count{stage="conversion"}': 2,
      'document_processing_seconds_count{stage="analysis"}': 3,
      'analyses_completed_total{status="succeeded"}': 3,
      'feedback_decisions_total{decision="accepted"}': 1,
      'feedback_decisions_total{decision="modified"}': 1,
      'feedback_decisions_total{decision="rejected"}': 1,
      'events_appended_total{event_type="DocumentUploaded",status="succeeded"}': 2,
      'events_appended_total{event_type="VersionCreated",status="succeeded"}': 3,
      'events_appended_total{event_type="AnalysisCompleted",status="succeeded"}': 3,
      'events_appended_total{event_type="FeedbackAccepted",status="succeeded"}': 1,
      'jobs_completed_total{queue="convert",status="succeeded"}': 2,
      'jobs_completed_total{queue="analyse",status="succeeded"}': 3,
      'job_duration_seconds_count{queue="convert"}': 2,
      'job_duration_seconds_count{queue="analyse"}': 3,
      'projection_events_processed_total{projection_name="document-contents",status="succeeded"}': 3,
    };
    expect(Object.fromEntries(Object.keys(expected).map((series) => [series, moved(series)]))).toEqual(expected);
    for (const series of [
      'event_store_operation_duration_seconds_count{operation="append"}',
      'event_store_operation_duration_seconds_count{operation="read"}',
      'document_processing_seconds_sum{stage="conversion"}',
      'findings_total{category="missing_timezone",severity="high"}',
    ]) {
      expect([series, moved(series) > 0]).toEqual([series, true]);
    }
    expect(after.get('projection_lag_events{projection_name="document-views"}')).toBe(0);
    expect(after.get('projection_lag_seconds{projection_name="document-views"}')).toBe(0);
    expect(after.get('projection_failures{projection_name="document-views"}')).toBe(0);
    expect(after.get('jobs_queued{queue="convert"}')).toBe(0);
  });

  it('show how far a read table is behind', async () => {
    const idle = await startTestApplication({ settings: { ROLES: 'api' } });
    try {
      await new ApiClient(() => idle.app).upload('waits.md', '# Waits\n');
      const { body } = await idle.app.inject('/metrics');
      expect(body).toMatch(/projection_lag_events\{projection_name="document-views"\} 1\n/);
      expect(body).toMatch(/projection_lag_seconds\{projection_name="document-views"\} [0-9.]+\n/);
      expect(body).not.toMatch(/projection_lag_seconds\{projection_name="document-views"\} 0\n/);
    } finally {
      await idle.stop();
    }
  });
});
