import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentView } from '../../libs/documents/document.view.ts';
import type { DiffView } from '../../libs/documents/version.view.ts';
import type { FeedbackPageView, FeedbackView } from '../../libs/feedback/feedback.view.ts';
import { ApiClient } from '../setup/api-client.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';
import { untilTrue } from '../setup/until-true.ts';
import { walkPages } from '../setup/walk-pages.ts';

const sample = readFileSync(join(import.meta.dirname, '../../samples/flawed-carry-index.md'));
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

interface Problem {
  readonly code: string;
  readonly status: number;
  readonly [member: string]: unknown;
}

describe('decisions on feedback', () => {
  let server: TestApplication;
  const api = new ApiClient(() => server.app);
  let id: string;

  beforeAll(async () => (server = await startTestApplication()));
  afterAll(() => server.stop());
  beforeEach(async () => {
    id = (await api.upload<DocumentView>('index.md', sample, { headers: { prefer: 'wait=60' } })).body.id;
  });

  const list = async (query = ''): Promise<readonly FeedbackView[]> =>
    (await api.get<FeedbackPageView>(`/documents/${id}/feedback?limit=200${query}`)).body.items;
  const decide = <Body>(feedbackId: string, action: string, body: object = {}) =>
    api.post<Body>(`/documents/${id}/feedback/${feedbackId}/${action}`, body);
  const proposed = (items: readonly FeedbackView[]) => items.filter(({ suggestion }) => suggestion !== null);
  const offered = (version: number) =>
    untilTrue(async () => (await list()).some(({ baseVersion }) => baseVersion === version));

  it('puts the reviewer’s own text in place', async () => {
    const item = (await list()).find(({ original }) => original.quote !== '')!;
    const replacement = 'a text of the reviewer';
    const { status, body } = await decide<FeedbackView>(item.id, 'modify', { replacement });
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'modified', appliedVersion: 2, replacement });
    const { text } = await api.get(`/documents/${id}/content`);
    expect(text.slice(item.original.start, item.original.start + replacement.length)).toBe(replacement);
  });

  it('inserts where something is missing', async () => {
    const item = (await list()).find(({ original }) => original.quote === '')!;
    const replacement = '\n\nA paragraph that was missing.\n';
    await decide(item.id, 'modify', { replacement });
    const { changes } = (await api.get<DiffView>(`/documents/${id}/versions/2/diff`)).body;
    expect(changes.map(({ kind }) => kind)).toEqual(['insert']);
    expect(changes.map(({ to }) => to.text.trim()).join('')).toContain('A paragraph that was missing.');
  });

  it('keeps a rejection: it asks for a reason, and the finding is not offered again', async () => {
    const [rejected, other] = proposed(await list());
    for (const body of [{}, { reason: '' }, { reason: '  \n' }]) {
      const refused = await decide<Problem>(rejected!.id, 'reject', body);
      expect([refused.status, refused.body.code]).toEqual([422, 'reason-required']);
    }
    const { body } = await decide<FeedbackView>(rejected!.id, 'reject', { reason: 'Meant so.' });
    expect(body).toMatchObject({ status: 'rejected', rejectionReason: 'Meant so.', appliedVersion: null });
    expect((await api.get<DocumentView>(`/documents/${id}`)).body.version).toBe(1);

    await decide(other!.id, 'modify', { replacement: 'on other grounds' });
    await offered(2);
    const again = (await list()).filter(({ findingId }) => findingId === rejected!.findingId);
    expect(again.map(({ status }) => status)).toEqual(['rejected']);
  });

  it.each(['accept', 'modify', 'reject'])('refuses to %s what is decided already', async (action) => {
    const [item] = proposed(await list());
    await decide(item!.id, 'reject', { reason: 'Meant so.' });
    const { status, body } = await decide<Problem>(item!.id, action, {
      ...(action === 'modify' ? { replacement: 'x' } : {}),
      ...(action === 'reject' ? { reason: 'Still.' } : {}),
    });
    expect([status, body.code, body['status']]).toEqual([409, 'already-decided', 409]);
  });

  it('refuses what was offered for a version that is no longer the latest, and says which is', async () => {
    const [first, second] = proposed(await list());
    await decide(first!.id, 'accept');
    const early = await decide<Problem>(second!.id, 'accept');
    expect([early.status, early.body]).toEqual([
      409,
      expect.objectContaining({ code: 'stale-version', currentVersion: 2, baseVersion: 1 }),
    ]);
    await offered(2);
    const late = await decide<Problem>(second!.id, 'accept');
    expect([late.status, late.body]).toEqual([
      409,
      expect.objectContaining({ code: 'stale-version', currentVersion: 2, baseVersion: 1 }),
    ]);
    expect((await api.get<DocumentView>(`/documents/${id}`)).body.version).toBe(2);
  });

  it('refuses to accept where nothing is proposed', async () => {
    const item = (await list()).find(({ suggestion }) => suggestion === null)!;
    const { status, body } = await decide<Problem>(item.id, 'accept');
    expect([status, body.code]).toEqual([422, 'no-suggestion']);
    expect((await list('&status=pending')).map((it) => it.id)).toContain(item.id);
  });

  it('lets one of two accepts of one item win', async () => {
    const [item] = proposed(await list());
    const answers = await Promise.all([1, 2].map(() => decide<Problem>(item!.id, 'accept')));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('already-decided');
    expect((await api.get<DocumentView>(`/documents/${id}`)).body.version).toBe(2);
  });

  it('lets exactly one of twenty edits of one version win', async () => {
    const items = (await list()).slice(0, 20);
    expect(items).toHaveLength(20);
    const answers = await Promise.all(
      items.map((item, n) => decide<Problem>(item.id, 'modify', { replacement: `${n}` })),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200,
      ...Array<number>(19).fill(409),
    ]);
    const codes = answers.filter(({ status }) => status === 409).map(({ body }) => body.code);
    expect(new Set(codes)).toEqual(new Set(['stale-version']));
    expect((await api.get<DocumentView>(`/documents/${id}`)).body.version).toBe(2);
    expect((await list()).filter(({ status }) => status === 'modified')).toHaveLength(1);
  });

  it('filters, and walks all pages without a gap or a repetition', async () => {
    const all = await list();
    for (const [query, of] of [
      ['severity=high', (item: FeedbackView) => item.severity === 'high'],
      ['status=pending', (item: FeedbackView) => item.status === 'pending'],
      ['status=accepted', () => false],
    ] as const) {
      expect((await list(`&${query}`)).map((item) => item.id)).toEqual(all.filter(of).map((item) => item.id));
    }
    const walked = await walkPages<FeedbackView>(api, `/documents/${id}/feedback`, 3);
    expect(walked).toEqual(all);
  });

  it.each([
    ['a document that is not there', () => `/documents/${UNKNOWN}/feedback/${UNKNOWN}/accept`, 404],
    ['an item that is not there', () => `/documents/${id}/feedback/${UNKNOWN}/accept`, 404],
    ['an id that is none', () => `/documents/${id}/feedback/7/accept`, 400],
  ])('refuses %s', async (_what, path, status) => {
    expect((await api.post(path())).status).toBe(status);
  });

  it('refuses text that cannot be stored, and stays able to decide', async () => {
    const [item] = proposed(await list());
    for (const text of ['nul \u0000', 'half a pair \ud800']) {
      for (const [action, body] of [
        ['modify', { replacement: text }],
        ['reject', { reason: text }],
      ] as const) {
        const { status, body: problem } = await decide<Problem>(item!.id, action, body);
        expect([status, problem.code]).toEqual([400, 'invalid-request']);
      }
    }
    expect((await decide(item!.id, 'accept')).status).toBe(200);
  });
});
