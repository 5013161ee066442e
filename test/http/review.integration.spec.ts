import { CommandBus } from '@nestjs/cqrs';
import { ContentStore, Database, runInContext } from '#platform';
import type { DocumentView } from '../../libs/documents/document.view.ts';
import type { BlockListView, DiffView, VersionListView, VersionView } from '../../libs/documents/version.view.ts';
import type { CommentListView, CommentView } from '../../libs/feedback/comment.view.ts';
import { OfferFeedback } from '../../libs/feedback/commands/offer-feedback.ts';
import type { BatchView, FeedbackPageView, FeedbackView } from '../../libs/feedback/feedback.view.ts';
import { ApiClient, type Answer } from '../setup/api-client.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';
import { untilTrue } from '../setup/until-true.ts';

interface Problem {
  readonly code: string;
  readonly [member: string]: unknown;
}

const part = (n: number): string =>
  `### ${n} Part\n\nThe window ${n} covers the last ${n + 10} days. The fee is fixed and paid at 11:00.`;
const TEXT = `# Index Rules\n\n${[1, 2, 3, 4].map(part).join('\n\n')}\n`;
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

describe('the review of a document', () => {
  let server: TestApplication;
  const api = new ApiClient(() => server.app);
  let id: string;

  beforeAll(async () => (server = await startTestApplication()));
  afterAll(() => server.stop());
  beforeEach(async () => {
    id = (await api.upload<DocumentView>('rules.md', Buffer.from(TEXT), { headers: { prefer: 'wait=60' } })).body.id;
  });

  const items = async (query = ''): Promise<readonly FeedbackView[]> =>
    (await api.get<FeedbackPageView>(`/documents/${id}/feedback?limit=200${query}`)).body.items;
  const windows = async (): Promise<readonly FeedbackView[]> => items('&rule=MC-01&status=pending');
  const item = async (feedbackId: string): Promise<FeedbackView> =>
    (await api.get<FeedbackView>(`/documents/${id}/feedback/${feedbackId}`)).body;
  const decide = <Body = FeedbackView>(feedbackId: string, action: string, body: object = {}) =>
    api.post<Body>(`/documents/${id}/feedback/${feedbackId}/${action}`, body);
  const batch = <Body = BatchView>(body: object, query = '') =>
    api.post<Body>(`/documents/${id}/feedback/batch${query}`, body);
  const edit = <Body = VersionView>(body: object) => api.post<Body>(`/documents/${id}/versions`, body);
  const content = async (version?: number): Promise<string> =>
    (await api.get(`/documents/${id}/content${version === undefined ? '' : `?version=${version}`}`)).text;
  const versions = async (): Promise<readonly VersionView[]> =>
    (await api.get<VersionListView>(`/documents/${id}/versions`)).body.items;
  const analysed = (version: number) =>
    untilTrue(async () => {
      const { status, version: latest } = (await api.get<DocumentView>(`/documents/${id}`)).body;
      return latest === version && status === 'analysed' && (await items()).some((it) => it.baseVersion === version);
    });
  const refusal = ({ status, body }: Answer<Problem>) => [status, body.code];

  describe('undo', () => {
    it('brings the text of before back as a new version, and the item is pending again', async () => {
      const [first] = await windows();
      await decide(first!.id, 'accept');
      const { status, body } = await decide(first!.id, 'undo');
      expect([status, body]).toEqual([
        200,
        expect.objectContaining({ status: 'pending', baseVersion: 3, appliedVersion: null, decidedBy: null }),
      ]);
      expect(await content()).toBe(TEXT);
      expect((await versions()).map(({ number, cause, feedbackIds }) => [number, cause, feedbackIds])).toEqual([
        [3, 'undo', [first!.id]],
        [2, 'feedback', [first!.id]],
        [1, 'conversion', []],
      ]);
      await analysed(3);
      expect(await item(first!.id)).toMatchObject({ status: 'pending', original: first!.original });
      await untilTrue(async () => (await windows()).every((it) => it.baseVersion === 3));
      expect(await windows()).toHaveLength(4);
      expect((await decide(first!.id, 'accept')).body).toMatchObject({ status: 'accepted', appliedVersion: 4 });
    });

    it('finds what it takes back after other edits moved it', async () => {
      const [first, second] = await windows();
      await decide(second!.id, 'modify', { replacement: '12 Trading Days' });
      await decide(first!.id, 'modify', { replacement: 'eleven calendar days', baseVersion: 2 });
      expect((await decide(second!.id, 'undo')).body.status).toBe('pending');
      expect(await content()).toBe(TEXT.replace('11 days', 'eleven calendar days'));
    });

    it('is refused when what it takes back was changed since', async () => {
      const [first] = await windows();
      await decide(first!.id, 'accept');
      const text = await content();
      await edit({ baseVersion: 2, content: text.replace(/covers the last 11 [^.]*\./, 'covers 11 business days.') });
      const refused = await decide<Problem>(first!.id, 'undo');
      expect(refusal(refused)).toEqual([409, 'edit-does-not-fit']);
      expect((await versions())[0]!.number).toBe(3);
    });

    it('and accept need no body', async () => {
      const [first] = await windows();
      for (const action of ['accept', 'undo']) {
        const url = `/api/v1/documents/${id}/feedback/${first!.id}/${action}`;
        expect((await server.app.inject({ method: 'POST', url })).statusCode).toBe(200);
      }
    });

    it('of a rejection makes no version', async () => {
      const [first] = await windows();
      await decide(first!.id, 'reject', { reason: 'Meant so.' });
      expect((await decide(first!.id, 'undo')).body).toMatchObject({ status: 'pending', rejectionReason: null });
      expect(await versions()).toHaveLength(1);
      expect(refusal(await decide<Problem>(first!.id, 'undo'))).toEqual([409, 'not-decided']);
    });

    it('is refused for what is not there', async () =>
      expect(refusal(await decide<Problem>(UNKNOWN, 'undo'))).toEqual([404, 'feedback-not-found']));
  });

  describe('several items at once', () => {
    it('make one version, of which a look ahead shows what changes', async () => {
      const ids = (await windows()).map((it) => it.id);
      const ahead = await batch({ action: 'accept', ids }, '?dryRun=true');
      expect(ahead.body).toMatchObject({ dryRun: true, appliedVersion: null, diff: { from: 1, to: 2 } });
      expect(ahead.body.diff!.changes).toHaveLength(4);
      expect(await versions()).toHaveLength(1);

      const { status, body } = await batch({ action: 'accept', ids });
      expect([status, body.appliedVersion, body.items.map((it) => it.status)]).toEqual([
        200,
        2,
        ['accepted', 'accepted', 'accepted', 'accepted'],
      ]);
      expect((await versions())[0]).toMatchObject({ number: 2, feedbackIds: ids });
      const diff = (await api.get<DiffView>(`/documents/${id}/versions/2/diff`)).body;
      expect(diff.changes).toEqual(ahead.body.diff!.changes);
    });

    it('are rejected for one reason', async () => {
      const ids = (await windows()).map((it) => it.id);
      expect(refusal(await batch<Problem>({ action: 'reject', ids }))).toEqual([422, 'reason-required']);
      const { body } = await batch({ action: 'reject', ids, reason: 'Windows are of calendar days.' });
      expect(new Set(body.items.map((it) => it.rejectionReason))).toEqual(new Set(['Windows are of calendar days.']));
    });

    it('are one undone by one: each takes back its own edit', async () => {
      const ids = (await windows()).map((it) => it.id);
      await batch({ action: 'accept', ids });
      await decide(ids[2]!, 'undo');
      expect(await content()).toContain('covers the last 13 days.');
      expect((await content()).match(/\[trading \| calendar\]/g)).toHaveLength(3);
    });

    it('are all of one rule and one severity, or refused', async () => {
      const [window] = await windows();
      const [other] = await items('&rule=MC-07');
      const refused = await batch<Problem>({ action: 'accept', ids: [window!.id, other!.id] });
      expect([...refusal(refused), refused.body['rules']]).toEqual([422, 'mixed-batch', ['MC-01', 'MC-07']]);
    });

    it('are refused whole when one of them is decided already', async () => {
      const [first, second] = await windows();
      await decide(second!.id, 'reject', { reason: 'Meant so.' });
      for (const action of ['accept', 'reject']) {
        const refused = await batch<Problem>({ action, ids: [first!.id, second!.id], reason: 'x' });
        expect(refusal(refused)).toEqual([409, 'already-decided']);
      }
      expect((await item(first!.id)).status).toBe('pending');
      expect(await versions()).toHaveLength(1);
    });

    it('are refused whole, by name, when they are about the same text', async () => {
      const [model] = await windows();
      const { start, end, quote } = model!.original;
      const finding = {
        ruleId: 'MC-01',
        category: model!.category,
        severity: model!.severity,
        title: model!.title,
        explanation: model!.explanation,
        blockId: null,
        related: [],
        suggestion: { replacement: 'x', note: '' },
        confidence: 0.9,
        mergedInto: null,
      };
      const findings = [
        { ...finding, id: '11111111-1111-4111-8111-111111111111', start, end, quote },
        { ...finding, id: '22222222-2222-4222-8222-222222222222', start: start + 3, end, quote: quote.slice(3) },
      ];
      const context = { tenantId: 'demo', actorId: 'demo', actorName: 'Demo user', correlationId: 'c' };
      const sha256 = (await server.app.get(ContentStore).put('demo', Buffer.from(JSON.stringify(findings)))).sha256;
      await runInContext(context, () =>
        server.app.get(CommandBus).execute(new OfferFeedback(id, 1, '33333333-3333-4333-8333-333333333333', sha256)),
      );
      await untilTrue(async () => (await windows()).length === 2);
      const ids = (await windows()).map((it) => it.id);
      for (const query of ['', '?dryRun=true']) {
        const refused = await batch<Problem>({ action: 'accept', ids }, query);
        expect(refusal(refused)).toEqual([422, 'overlapping-edits']);
        expect(refused.body['overlapping']).toEqual([ids]);
      }
      expect(await versions()).toHaveLength(1);
      expect((await windows()).map((it) => it.status)).toEqual(['pending', 'pending']);
    });

    it.each([
      ['nothing', { action: 'accept', ids: [] }],
      ['an item twice', { action: 'accept', ids: [UNKNOWN, UNKNOWN] }],
      ['an action that there is not', { action: 'undo', ids: [UNKNOWN] }],
      ['an id that is none', { action: 'accept', ids: ['7'] }],
    ])('are not decided with %s', async (_what, body) =>
      expect(refusal(await batch<Problem>(body))).toEqual([400, 'invalid-request']),
    );
  });

  describe('a decision on a version that the text has left behind', () => {
    it('is refused with the state of now, unless the reviewer names the latest version', async () => {
      const [first, second] = await windows();
      await decide(first!.id, 'modify', { replacement: 'the last 11 Trading Days before the first of a month' });
      const refused = await decide<Problem>(second!.id, 'accept');
      expect(refusal(refused)).toEqual([409, 'stale-version']);
      expect(refused.body).toMatchObject({ currentVersion: 2, baseVersion: 1, current: { version: 2 } });

      const stale = await decide<Problem>(second!.id, 'accept', { baseVersion: 1 });
      expect(refusal(stale)).toEqual([409, 'stale-version']);
      const early = await decide<Problem>(second!.id, 'accept', { baseVersion: 9 });
      expect(refusal(early)).toEqual([409, 'stale-version']);
      const fresh = await edit({ baseVersion: 2, content: `${await content()}\n\nMore.\n` });
      expect(fresh.status).toBe(201);
      await analysed(3);
      const [again] = (await windows()).filter(({ original }) => original.quote === second!.original.quote);
      expect(await item(second!.id)).toMatchObject({
        status: 'superseded',
        supersededBy: expect.any(String) as string,
      });
      expect(
        (await decide(again!.id, 'modify', { replacement: '12 Trading Days', baseVersion: 3 })).body,
      ).toMatchObject({
        status: 'modified',
        appliedVersion: 4,
      });
      expect(await content()).toContain('covers the last 12 Trading Days.');
    });
  });

  describe('what was decided', () => {
    it('stays decided when the document is edited elsewhere', async () => {
      const [first, second] = await windows();
      await decide(first!.id, 'reject', { reason: 'Meant so.' });
      await edit({ baseVersion: 1, content: TEXT.replace('# Index Rules', '# Rules of the Index\n\nA new preface.') });
      await analysed(2);
      const pending = await windows();
      expect(pending.map(({ original }) => original.quote)).toEqual(['12 days', '13 days', '14 days']);
      expect((await item(first!.id)).status).toBe('rejected');
      expect(await item(second!.id)).toMatchObject({ status: 'superseded', supersededBy: pending[0]!.id });
      const undone = (await decide(first!.id, 'undo')).body;
      expect(undone).toMatchObject({ status: 'pending', baseVersion: 2 });
      expect((await content()).slice(undone.original.start, undone.original.end)).toBe('11 days');
      expect((await decide(first!.id, 'accept')).body.status).toBe('accepted');
    });

    it('is orphaned when its text is gone, and never put elsewhere', async () => {
      const [first] = await windows();
      await edit({ baseVersion: 1, content: TEXT.replace(part(1), '### 1 Part\n\nNothing is said here.') });
      await analysed(2);
      expect(await item(first!.id)).toMatchObject({ status: 'orphaned', orphanedBecause: 'changed' });
      expect((await items('&status=orphaned')).map((it) => it.id)).toContain(first!.id);
      expect(refusal(await decide<Problem>(first!.id, 'accept', { baseVersion: 2 }))).toEqual([409, 'stale-version']);
    });
  });

  describe('comments', () => {
    it('make a thread, which goes along with the item from version to version', async () => {
      const [first, second] = await windows();
      const said = await api.post<CommentView>(`/documents/${id}/feedback/${second!.id}/comments`, { text: 'Sure?' });
      expect([said.status, said.body]).toEqual([
        201,
        expect.objectContaining({ text: 'Sure?', author: 'Demo user', feedbackId: second!.id }),
      ]);
      await decide(first!.id, 'accept');
      await analysed(2);
      const now = (await windows()).find(({ original }) => original.quote === second!.original.quote)!;
      expect(now).toMatchObject({ commentCount: 1, baseVersion: 2 });
      await api.post(`/documents/${id}/feedback/${now.id}/comments`, { text: 'Yes.' });
      for (const it of [now, second!]) {
        const { body } = await api.get<CommentListView>(`/documents/${id}/feedback/${it.id}/comments`);
        expect(body.items.map(({ text }) => text)).toEqual(['Sure?', 'Yes.']);
      }
    });

    it.each([
      ['nothing', { text: '  \n' }, 400],
      ['what cannot be stored', { text: 'nul \u0000' }, 400],
      ['too much', { text: 'x'.repeat(5001) }, 400],
    ])('do not say %s', async (_what, body, status) => {
      const [first] = await windows();
      expect((await api.post(`/documents/${id}/feedback/${first!.id}/comments`, body)).status).toBe(status);
    });

    it('are refused where there is no item', async () => {
      const path = `/documents/${id}/feedback/${UNKNOWN}/comments`;
      expect(refusal(await api.post<Problem>(path, { text: 'x' }))).toEqual([404, 'feedback-not-found']);
      expect((await api.get(path)).status).toBe(404);
    });
  });

  describe('a version written by hand', () => {
    it('is the whole text, with its difference', async () => {
      const { status, headers, body } = await edit({
        baseVersion: 1,
        content: TEXT.replace('11 days', '11 trading days'),
      });
      expect([status, body]).toEqual([
        201,
        expect.objectContaining({ number: 2, cause: 'manual', createdBy: 'Demo user' }),
      ]);
      expect(headers['location']).toBe(`/api/v1/documents/${id}/versions/2`);
      const { changes } = (await api.get<DiffView>(`/documents/${id}/versions/2/diff`)).body;
      expect(changes.map(({ from, to }) => [from.text, to.text])).toEqual([['', 'trading ']]);
    });

    it('is one block, and blocks keep their ids', async () => {
      const blocks = async () => (await api.get<BlockListView>(`/documents/${id}/blocks`)).body.items;
      const before = await blocks();
      const text = 'One paragraph.\n\nAnd one more.';
      const { status } = await edit({ baseVersion: 1, blockId: before[2]!.id, content: text });
      expect(status).toBe(201);
      expect(await content()).toBe(TEXT.slice(0, before[2]!.start) + text + TEXT.slice(before[2]!.end));
      const after = (await blocks()).map((block) => block.id);
      expect(after).toEqual([...before.slice(0, 3).map((it) => it.id), 'v2b1', ...before.slice(3).map((it) => it.id)]);
    });

    it.each([
      ['of a version that is not the latest', { baseVersion: 7, content: 'x' }, [409, 'stale-version']],
      ['that is empty', { baseVersion: 1, content: ' \n' }, [422, 'empty-content']],
      ['that changes nothing', { baseVersion: 1, content: TEXT }, [422, 'nothing-changed']],
      ['of a block that is not there', { baseVersion: 1, blockId: 'b999', content: 'x' }, [422, 'block-not-found']],
      ['without a base', { content: 'x' }, [400, 'invalid-request']],
      ['with NUL in it', { baseVersion: 1, content: 'a\u0000b' }, [400, 'invalid-request']],
    ])('is refused: one %s', async (_what, body, expected) => {
      expect(refusal(await edit<Problem>(body))).toEqual(expected);
      expect(await versions()).toHaveLength(1);
    });

    it('is refused when the document is not in the state that If-Match names', async () => {
      const body = { baseVersion: 1, content: 'x' };
      const refused = await api.post<Problem>(`/documents/${id}/versions`, body, { 'if-match': '"other"' });
      expect(refusal(refused)).toEqual([412, 'precondition-failed']);
      const etag = (await api.get(`/documents/${id}`)).headers['etag'] ?? '';
      expect((await api.post(`/documents/${id}/versions`, body, { 'if-match': etag })).status).toBe(201);
    });

    it('lets one of two edits of one version win', async () => {
      const answers = await Promise.all(['a', 'b'].map((text) => edit<Problem>({ baseVersion: 1, content: text })));
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    });

    it('does not hold up the API, however long its text takes to read', async () => {
      const seen = { done: false };
      const writing = edit({ baseVersion: 1, content: '['.repeat(30_000) }).finally(() => (seen.done = true));
      let asked = 0;
      while (!seen.done) {
        await api.get('/health/live');
        if (!seen.done) asked += 1;
        await new Promise((resolve) => setImmediate(resolve));
      }
      expect((await writing).status).toBe(201);
      expect(asked).toBeGreaterThan(10);
    });
  });

  describe('an earlier version', () => {
    it('is restored as a new one', async () => {
      await edit({ baseVersion: 1, content: 'Another text.' });
      const { status, body } = await api.post<VersionView>(`/documents/${id}/versions/1/restore`);
      expect([status, body]).toEqual([201, expect.objectContaining({ number: 3, cause: 'restore' })]);
      expect(await content()).toBe(TEXT);
      expect(await content(2)).toBe('Another text.');
    });

    it.each([
      ['that is not there', 9, {}, [404, 'version-not-found']],
      ['that is the latest', 1, {}, [422, 'nothing-changed']],
      ['over another than the latest', 1, { baseVersion: 4 }, [409, 'stale-version']],
    ])('is not restored: one %s', async (_what, number, body, expected) =>
      expect(refusal(await api.post<Problem>(`/documents/${id}/versions/${number}/restore`, body))).toEqual(expected),
    );

    it('is compared with any other', async () => {
      await edit({ baseVersion: 1, content: TEXT.replace('11 days', '11 trading days') });
      await edit({ baseVersion: 2, content: TEXT.replace('12 days', '12 trading days') });
      const diff = async (path: string) =>
        (await api.get<DiffView>(`/documents/${id}/versions/${path}`)).body.changes.map(({ kind, to }) => [
          kind,
          to.text,
        ]);
      expect(await diff('3/diff?against=1')).toEqual([['insert', 'trading ']]);
      expect(await diff('1/diff?against=3')).toEqual([['delete', '']]);
      expect(await diff('3/diff?against=2')).toEqual([
        ['delete', ''],
        ['insert', 'trading '],
      ]);
    });
  });

  it('writes nothing of what was said in comments into the log in clear', async () => {
    const [first] = await windows();
    await api.post(`/documents/${id}/feedback/${first!.id}/comments`, { text: 'Only for the desk' });
    const { rows } = await server.app
      .get(Database)
      .pool.query<{ data: string }>("SELECT data::text FROM events WHERE type = 'FeedbackCommented'");
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ data }) => data).join()).not.toContain('Only for the desk');
  });
});
