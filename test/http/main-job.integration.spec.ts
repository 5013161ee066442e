import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditPageView } from '../../libs/audit/audit.view.ts';
import type { AnalysisPageView } from '../../libs/analysis/analysis.view.ts';
import type { FindingPageView } from '../../libs/analysis/finding.view.ts';
import type { DocumentView } from '../../libs/documents/document.view.ts';
import type { DiffView, VersionListView, VersionView } from '../../libs/documents/version.view.ts';
import type { FeedbackPageView, FeedbackView } from '../../libs/feedback/feedback.view.ts';
import { ApiClient } from '../setup/api-client.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';
import { untilTrue } from '../setup/until-true.ts';

const sample = readFileSync(join(import.meta.dirname, '../../samples/flawed-carry-index.docx'));

/** One document from upload to the re-checked second version; each test goes on where the one before ended. */
describe('the main job', () => {
  let server: TestApplication;
  const api = new ApiClient(() => server.app);
  let document: DocumentView;
  let accepted: FeedbackView;
  const path = (rest = '') => `/documents/${document.id}${rest}`;
  const text = async (version: number) => (await api.get(path(`/content?version=${version}`))).text;

  beforeAll(async () => (server = await startTestApplication()));
  afterAll(() => server.stop());

  it('answers an upload that asked to wait with the analysed document', async () => {
    const { status, headers, body } = await api.upload<DocumentView>('flawed-carry-index.docx', sample, {
      fields: { tags: 'fx, carry', description: 'Draft.' },
      headers: { prefer: 'wait=60', 'x-correlation-id': 'main-job' },
    });
    document = body;
    expect(status).toBe(201);
    expect(headers).toMatchObject({
      location: `/api/v1${path()}`,
      'preference-applied': 'wait=60',
      'x-correlation-id': 'main-job',
      'x-event-position': expect.stringMatching(/^[1-9]\d*$/),
    });
    expect(body).toMatchObject({
      status: 'analysed',
      version: 1,
      title: 'flawed-carry-index',
      description: 'Draft.',
      tags: ['fx', 'carry'],
      byteSize: sample.length,
      failure: null,
      duplicateOf: [],
      createdBy: 'Demo user',
    });
    expect(body.wordCount).toBeGreaterThan(500);
    expect(body.readiness).toMatchObject({ score: expect.any(Number), band: expect.any(String) });
    expect((await api.get<DocumentView>(path())).body).toEqual(body);
  });

  it('finds with quotes that are in the text, counted as the document says', async () => {
    const markdown = await text(1);
    const { items } = (await api.get<FindingPageView>(path('/findings?limit=200'))).body;
    expect(items.length).toBeGreaterThan(8);
    for (const { start, end, quote } of items) expect(markdown.slice(start, end)).toBe(quote);
    const counts = { critical: 0, high: 0, medium: 0, low: 0 };
    for (const { severity } of items) counts[severity] += 1;
    expect(counts).toEqual(document.findings);
    expect(items.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['SC-01', 'IR-03', 'MC-07']));
  });

  it('offers every finding for decision', async () => {
    const findings = (await api.get<FindingPageView>(path('/findings?limit=200'))).body.items;
    const { items } = (await api.get<FeedbackPageView>(path('/feedback?limit=200'))).body;
    expect(new Set(items.map(({ status, baseVersion }) => `${status} ${baseVersion}`))).toEqual(new Set(['pending 1']));
    expect(new Map(items.map(({ id, findingId }) => [findingId, id]))).toEqual(
      new Map(findings.map(({ id, feedbackId }) => [id, feedbackId])),
    );
    const [first] = items;
    expect((await api.get(path(`/feedback/${first?.id}`))).body).toEqual(first);
  });

  it('makes version 2 of an accepted proposal', async () => {
    const { items } = (await api.get<FeedbackPageView>(path('/feedback?limit=200'))).body;
    // One that fills no blank: a form with blanks asks the same question again.
    accepted = items.find(({ suggestion }) => suggestion !== null && !suggestion.replacement.includes('['))!;
    const decision = await api.post<FeedbackView>(path(`/feedback/${accepted.id}/accept`), undefined, {
      'x-correlation-id': 'decision',
    });
    expect(decision.status).toBe(200);
    expect(Number(decision.headers['x-event-position'])).toBeGreaterThan(0);
    expect(decision.body).toMatchObject({ status: 'accepted', appliedVersion: 2, decidedBy: 'Demo user' });
    expect((await api.get<DocumentView>(path())).body).toMatchObject({ version: 2 });

    const { body, headers } = await api.get<VersionView>(path('/versions/2'));
    expect(body).toMatchObject({ number: 2, cause: 'feedback', feedbackIds: [accepted.id] });
    expect(headers['etag']).toBe(`"${body.sha256}"`);
    const versions = (await api.get<VersionListView>(path('/versions'))).body.items;
    expect(versions.map(({ number, cause }) => [number, cause])).toEqual([
      [2, 'feedback'],
      [1, 'conversion'],
    ]);
  });

  it('shows the edit and nothing else as the difference', async () => {
    const { start, end } = accepted.original;
    const replacement = accepted.suggestion?.replacement ?? '';
    const [before, after] = await Promise.all([text(1), text(2)]);
    expect(after).toBe(before.slice(0, start) + replacement + before.slice(end));

    const { body } = await api.get<DiffView>(path('/versions/2/diff'));
    expect([body.from, body.to]).toEqual([1, 2]);
    expect(body.changes.length).toBeGreaterThan(0);
    let rebuilt = before;
    for (const { from, to } of body.changes.toReversed()) {
      expect(from.start).toBeGreaterThanOrEqual(start);
      expect(from.end).toBeLessThanOrEqual(end);
      rebuilt = rebuilt.slice(0, from.start) + to.text + rebuilt.slice(from.end);
    }
    expect(rebuilt).toBe(after);
    expect(body.unified).toContain('+++ version 2');
    const backwards = (await api.get<DiffView>(path('/versions/1/diff?against=2'))).body;
    expect([backwards.from, backwards.to]).toEqual([2, 1]);
  });

  it('checks version 2 again, supersedes what was left, and tells what is resolved', async () => {
    await untilTrue(async () => (await api.get<DocumentView>(path())).body.status === 'analysed');
    await untilTrue(async () => (await api.get<FeedbackPageView>(path('/feedback'))).body.items[0]?.baseVersion === 2);
    const { items } = (await api.get<FeedbackPageView>(path('/feedback?limit=200'))).body;
    const ofFirst = items.filter(({ baseVersion }) => baseVersion === 1);
    expect(ofFirst.filter(({ id }) => id !== accepted.id).map(({ status }) => status)).toEqual(
      ofFirst.slice(1).map(() => 'superseded'),
    );
    expect(items.filter(({ baseVersion, status }) => baseVersion === 2 && status === 'pending').length).toBeGreaterThan(
      5,
    );

    const resolved = (await api.get<FindingPageView>(path('/findings?version=1&status=resolved'))).body.items;
    expect(resolved.map(({ id }) => id)).toContain(accepted.findingId);
    const now = (await api.get<FindingPageView>(path('/findings?limit=200'))).body.items;
    expect(now.map(({ id }) => id)).not.toContain(accepted.findingId);
    const markdown = await text(2);
    for (const { start, end, quote, version } of now) {
      expect(version).toBe(2);
      expect(markdown.slice(start, end)).toBe(quote);
    }
    const analyses = (await api.get<AnalysisPageView>(path('/analyses'))).body.items;
    expect(analyses.map(({ version, status }) => [version, status])).toEqual([
      [2, 'completed'],
      [1, 'completed'],
    ]);
  });

  it('has written all of it into the audit trail, in order, with who did it', async () => {
    const { items } = (await api.get<AuditPageView>(path('/audit?limit=200'))).body;
    expect(items.map(({ type }) => type).toReversed()).toEqual([
      'DocumentUploaded',
      'ConversionStarted',
      'DocumentConverted',
      'VersionCreated',
      'AnalysisRequested',
      'AnalysisStarted',
      'AnalysisCompleted',
      'FeedbackOffered',
      'VersionCreated',
      'FeedbackAccepted',
      'AnalysisRequested',
      'AnalysisStarted',
      'AnalysisCompleted',
      'FeedbackOffered',
    ]);
    const positions = items.map(({ position }) => position);
    expect(positions).toEqual(positions.toSorted((a, b) => b - a));
    expect(new Set(positions).size).toBe(positions.length);
    for (const entry of items)
      expect(entry).toMatchObject({ actor: { id: 'demo', name: 'Demo user' }, documentId: document.id });
    // What followed from a request carries its correlation id.
    expect(items.map(({ correlationId }) => correlationId).toReversed()).toEqual([
      ...Array<string>(8).fill('main-job'),
      ...Array<string>(6).fill('decision'),
    ]);
  });
});
