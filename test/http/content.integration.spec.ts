import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnalysisPageView, AnalysisView } from '../../libs/analysis/analysis.view.ts';
import type { FindingPageView } from '../../libs/analysis/finding.view.ts';
import type { RuleListView, RuleView } from '../../libs/analysis/rule.view.ts';
import type { DocumentView } from '../../libs/documents/document.view.ts';
import type { BlockListView } from '../../libs/documents/version.view.ts';
import { pdfOf, textAt } from '../../libs/conversion/fixtures/pdf-of.ts';
import { pngOf } from '../../libs/conversion/fixtures/png.ts';
import { ApiClient } from '../setup/api-client.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';
import { untilTrue } from '../setup/until-true.ts';
import { walkPages } from '../setup/walk-pages.ts';

const sample = readFileSync(join(import.meta.dirname, '../../samples/flawed-carry-index.docx'));
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

describe('what was read from a document', () => {
  let server: TestApplication;
  let id: string;
  const api = new ApiClient(() => server.app);
  beforeAll(async () => {
    server = await startTestApplication();
    const uploaded = await api.upload<DocumentView>('flawed-carry-index.docx', sample, {
      headers: { prefer: 'wait=60' },
    });
    id = uploaded.body.id;
  });
  afterAll(() => server.stop());

  const content = (query: string, headers: Record<string, string> = {}) =>
    api.get(`/documents/${id}/content${query}`, headers);

  it.each([
    ['', /^text\/markdown/, /^# Harbour FX Carry Index/],
    ['?format=html', /^text\/html/, /^<h1>Harbour FX Carry Index/],
    ['?format=html&version=1', /^text\/html/, /<table>/],
  ])('comes bare, with its media type and ETag: %s', async (query, mediaType, begin) => {
    const { status, headers, text } = await content(query);
    expect([status, headers['content-type']]).toEqual([200, expect.stringMatching(mediaType)]);
    expect(text).toMatch(begin);
    const etag = headers['etag'] ?? '';
    expect(etag).toMatch(/^"[^"]+"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await content(query, { 'if-none-match': known });
      expect([known, again.status, again.text, again.headers['etag']]).toEqual([known, 304, '', etag]);
    }
    expect((await content(query, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('has the original, byte for byte, to be saved', async () => {
    const response = await server.app.inject(`/api/v1/documents/${id}/content?format=original`);
    expect(response.rawPayload.equals(sample)).toBe(true);
    expect(response.headers).toMatchObject({
      'content-type': expect.stringContaining('wordprocessingml'),
      'content-disposition': "attachment; filename*=UTF-8''flawed-carry-index.docx",
    });
    const etag = String(response.headers['etag']);
    expect((await content('?format=original', { 'if-none-match': etag })).status).toBe(304);
  });

  it('has the pictures of the document where its text shows them', async () => {
    const picture = pngOf(8);
    const page = `<h1>A</h1><p><img alt="dot" src="data:image/png;base64,${picture.toString('base64')}"></p>`;
    const { body } = await api.upload<DocumentView>('a.html', page, { headers: { prefer: 'wait=60' } });
    const { text } = await api.get(`/documents/${body.id}/content?format=html`);
    const name = /<img src="(images\/[^"]+)" alt="dot">/.exec(text)?.[1];
    const { body: list } = await api.get<BlockListView>(`/documents/${body.id}/blocks`);
    expect(list.pictures).toEqual([{ name, mediaType: 'image/png', byteSize: picture.length }]);
    // Relative to the page that shows it.
    const response = await server.app.inject(`/api/v1/documents/${body.id}/${name}`);
    expect(response.rawPayload.equals(picture)).toBe(true);
    expect(response.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const etag = String(response.headers['etag']);
    const path = `/documents/${body.id}/${name}`;
    expect((await api.get(path, { 'if-none-match': etag })).status).toBe(304);
    expect((await api.get(`${path}?version=1`)).status).toBe(200);
    expect((await api.get(`${path}?version=2`)).body).toMatchObject({ code: 'version-not-found' });
    for (const other of [
      `/documents/${body.id}/images/x.png`,
      `/documents/${id}/${name}`,
      `/documents/${body.id}/images/..%2Fx`,
    ]) {
      expect((await api.get(other)).body).toMatchObject({ status: 404, code: 'picture-not-found' });
    }
  });

  it('says where the words of a quote are printed, and what pages repeat at their edges', async () => {
    const lines = ['The index is rebalanced from time to time by the', 'committee and the fee is paid in due course.'];
    const footer = { x: 70, y: 815, text: 'Strictly confidential' };
    const bytes = pdfOf([1, 2, 3].map((page) => [...textAt(70, 300, [`Page ${page} says more.`, ...lines]), footer]));
    const { body } = await api.upload<DocumentView>('a.pdf', bytes, { headers: { prefer: 'wait=60' } });
    const { text } = await api.get(`/documents/${body.id}/content`);
    const all = await api.get<BlockListView>(`/documents/${body.id}/blocks?words=true`);
    expect(all.body.runningText).toEqual([{ place: 'footer', text: 'Strictly confidential' }]);
    expect(all.body.nextCursor).toBeNull();
    for (const { start, end, words = [] } of all.body.items) {
      expect(words.map((word) => text.slice(word.start, word.end)).join(' ')).toBe(
        text.slice(start, end).replaceAll('.', ''),
      );
    }
    const start = text.indexOf('from time');
    const quoted = await api.get<BlockListView>(
      `/documents/${body.id}/blocks?words=true&start=${start}&end=${start + 'from time'.length}`,
    );
    const words = quoted.body.items.flatMap((block) => block.words ?? []);
    expect(words.map((word) => text.slice(word.start, word.end))).toEqual(['from', 'time']);
    expect(words.map(({ box }) => [box.page, box.y > 295 && box.y < 320])).toEqual([
      [1, true],
      [1, true],
    ]);
    const { body: found } = await api.get<FindingPageView>(`/documents/${body.id}/findings`);
    const finding = found.items.find(({ quote }) => quote.startsWith('from time to time'));
    expect(finding?.page).toBe(1);
    expect(finding?.boxes?.map(({ height, width }) => height < 12 && width < 120)).toEqual([true]);
    // The next version says it of the words that it has kept.
    await untilTrue(async () => {
      const { body: offered } = await api.get<FindingPageView>(`/documents/${body.id}/findings`);
      return offered.items.some(({ id: it, feedbackId }) => it === finding?.id && feedbackId !== null);
    });
    const { body: offered } = await api.get<FindingPageView>(`/documents/${body.id}/findings`);
    const item = offered.items.find(({ id: it }) => it === finding?.id)?.feedbackId;
    await api.post(`/documents/${body.id}/feedback/${item}/modify`, { replacement: 'each quarter' });
    const edited = (await api.get<BlockListView>(`/documents/${body.id}/blocks?version=2&words=true`)).body;
    const { text: after } = await api.get(`/documents/${body.id}/content?version=2`);
    expect(
      edited.items
        .flatMap((block) => block.words ?? [])
        .slice(5, 12)
        .map((word) => after.slice(word.start, word.end)),
    ).toEqual(['index', 'is', 'rebalanced', 'by', 'the', 'committee', 'and']);
    expect(edited.runningText).toEqual(all.body.runningText);
    // Not asked for: not sent. A document without pages has none.
    expect((await api.get<BlockListView>(`/documents/${body.id}/blocks`)).body.items[0]).not.toHaveProperty('words');
    expect((await api.get<BlockListView>(`/documents/${id}/blocks?words=true`)).body.items[0]).not.toHaveProperty(
      'words',
    );
    for (const wrong of ['words=perhaps', 'start=-1', 'end=x', 'cursor=7', 'cursor=b0']) {
      expect((await api.get(`/documents/${body.id}/blocks?${wrong}`)).status).toBe(400);
    }
  });

  it('says where each block of a document without pages stood', async () => {
    const word = (await api.get<BlockListView>(`/documents/${id}/blocks`)).body.items;
    expect(word.map(({ source }) => [source?.part, (source?.paragraph ?? 0) > 0])).toEqual(
      word.map(() => ['word/document.xml', true]),
    );
    const mail = ['Subject: Fees', 'Content-Type: multipart/mixed; boundary=x', '', '--x', '', 'See below.', '--x'];
    const file = [
      ...mail,
      'Content-Disposition: attachment; filename="a.html"',
      '',
      '<h2>Fee</h2><p>1 %</p>',
      '--x--',
      '',
    ];
    const { body } = await api.upload<DocumentView>('a.eml', file.join('\r\n'), { headers: { prefer: 'wait=60' } });
    const { items } = (await api.get<BlockListView>(`/documents/${body.id}/blocks`)).body;
    expect(items.map(({ source }) => source)).toEqual([
      { part: 'headers' },
      { part: 'body', start: 0, end: expect.any(Number) },
      { attachment: 'a.html' },
      { attachment: 'a.html', start: 0, end: 12 },
      { attachment: 'a.html', start: 12, end: 22 },
    ]);
  });

  it('comes in parts when there are many words', async () => {
    const line = (page: number, i: number) =>
      `Share ${i} of page ${page} is held at the weight that the committee has set for it.`;
    const pages = Array.from({ length: 28 }, (_, page) => Array.from({ length: 46 }, (_line, i) => line(page, i)));
    const bytes = pdfOf(pages.map((lines) => textAt(70, 120, lines)));
    const { body } = await api.upload<DocumentView>('long.pdf', bytes, { headers: { prefer: 'wait=60' } });
    const path = `/documents/${body.id}/blocks?words=true`;
    const first = (await api.get<BlockListView>(path)).body;
    const second = (await api.get<BlockListView>(`${path}&cursor=${first.nextCursor}`)).body;
    expect(second.nextCursor).toBeNull();
    const whole = (await api.get<BlockListView>(`/documents/${body.id}/blocks`)).body;
    expect([...first.items, ...second.items].map((block) => block.id)).toEqual(whole.items.map((block) => block.id));
    expect([...first.items, ...second.items].flatMap(({ words = [] }) => words)).toHaveLength(body.wordCount);
  });

  it('shows no script', async () => {
    const hostile = '# <script>alert(1)</script>\n\n[x](javascript:alert(1)) <img src=x onerror=alert(1)>\n';
    const { body } = await api.upload<DocumentView>('hostile.md', hostile, { headers: { prefer: 'wait=60' } });
    const { text } = await api.get(`/documents/${body.id}/content?format=html`);
    expect(text).not.toMatch(/<script|javascript:|onerror/i);
  });

  it.each([
    '?version=0',
    '?version=x',
    '?version=99999999999',
    '?format=pdf',
    '/../versions/x',
    '/../versions/99999999999',
    '/../versions/-99999999999',
  ])('is refused with %s', async (query) => expect([400, 404]).toContain((await content(query)).status));

  it.each(['?version=7', '?version=7&format=html'])('is not there with %s', async (query) => {
    const { status, text } = await content(query);
    expect([status, (JSON.parse(text) as { code: string }).code]).toEqual([404, 'version-not-found']);
  });

  it('is covered by blocks', async () => {
    const markdown = (await content('')).text;
    const { version, items } = (await api.get<BlockListView>(`/documents/${id}/blocks`)).body;
    expect(version).toBe(1);
    expect(items.length).toBeGreaterThan(20);
    let end = 0;
    for (const block of items) {
      // Between two blocks there is nothing to read.
      expect(markdown.slice(end, block.start).trim()).toBe('');
      expect(block.start).toBeGreaterThanOrEqual(end);
      expect(block.end).toBeGreaterThan(block.start);
      end = block.end;
    }
    expect(markdown.slice(end).trim()).toBe('');
    expect(new Set(items.map((block) => block.id)).size).toBe(items.length);
    expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['heading', 'paragraph', 'table', 'formula']));
  });

  it('is told by the semantic IR', async () => {
    const { status, headers, body } = await api.get<Record<string, object[]>>(`/documents/${id}/semantic-ir`);
    expect([status, headers['etag']]).toEqual([200, expect.stringMatching(/^"[0-9a-f]{64}"$/)]);
    expect(JSON.stringify(body['terms'])).toContain('Rebalancing Date');
    const none = await api.get<{ code: string }>(`/documents/${id}/semantic-ir?version=7`);
    expect([none.status, none.body.code]).toEqual([404, 'not-analysed']);
  });

  it('has findings that can be filtered and walked', async () => {
    const all = (await api.get<FindingPageView>(`/documents/${id}/findings?limit=200`)).body.items;
    const [first] = all;
    for (const [query, of] of [
      ['severity=high', (it: typeof first) => it?.severity === 'high'],
      [`rule=${first?.ruleId}`, (it: typeof first) => it?.ruleId === first?.ruleId],
      [`category=${first?.category}`, (it: typeof first) => it?.category === first?.category],
      ['status=open', () => true],
      ['status=resolved', () => false],
      ['version=1', () => true],
    ] as const) {
      const { items } = (await api.get<FindingPageView>(`/documents/${id}/findings?limit=200&${query}`)).body;
      expect([query, items]).toEqual([query, all.filter(of)]);
    }
    expect(await walkPages(api, `/documents/${id}/findings`, 3)).toEqual(all);
    for (const wrong of ['severity=bad', 'category=bad', 'rule=bad', 'status=bad', 'version=0', 'cursor=x']) {
      expect([wrong, (await api.get(`/documents/${id}/findings?${wrong}`)).status]).toEqual([wrong, 400]);
    }
  });

  it.each(['analyses', 'analyze'])('can be analysed again with POST …/%s, which finds the same', async (name) => {
    const before = (await api.get<FindingPageView>(`/documents/${id}/findings?limit=200`)).body.items;
    const { status, headers, body } = await api.post<AnalysisView>(`/documents/${id}/${name}`, { version: 1 });
    expect([status, headers['location']]).toEqual([202, `/api/v1/analyses/${body.id}`]);
    await untilTrue(async () => (await api.get<AnalysisView>(`/analyses/${body.id}`)).body.status === 'completed');
    const analysis = (await api.get<AnalysisView>(`/analyses/${body.id}`)).body;
    expect(analysis).toMatchObject({
      documentId: id,
      version: 1,
      progress: { stage: 'ended', fraction: 1 },
      failure: null,
    });
    await untilTrue(async () => (await api.get<DocumentView>(`/documents/${id}`)).body.status === 'analysed');
    expect((await api.get<FindingPageView>(`/documents/${id}/findings?limit=200`)).body.items).toEqual(before);
    const walked = await walkPages<AnalysisView>(api, `/documents/${id}/analyses`, 1);
    expect(walked).toEqual((await api.get<AnalysisPageView>(`/documents/${id}/analyses`)).body.items);
    expect(walked[0]?.id).toBe(body.id);
    const late = await api.ask<{ code: string }>('DELETE', `/analyses/${body.id}`);
    expect([late.status, late.body.code]).toEqual([409, 'analysis-ended']);
  });

  it('can be left unanalysed, analysed later, and that cancelled', async () => {
    const long = `# Long\n\n${readFileSync(join(import.meta.dirname, '../../samples/flawed-carry-index.md'), 'utf8').repeat(8)}`;
    const { body } = await api.upload<DocumentView>('long.md', long, {
      fields: { analyse: 'false' },
      headers: { prefer: 'wait=60' },
    });
    expect([body.status, body.version, body.readiness]).toEqual(['converted', 1, null]);
    expect((await api.get<AnalysisPageView>(`/documents/${body.id}/analyses`)).body.items).toEqual([]);
    const completed = async () =>
      /analyses_completed_total.*/.exec((await server.app.inject('/metrics')).body.replaceAll(/^#.*$/gm, ''))?.[0];
    const before = await completed();
    const started = (await api.post<AnalysisView>(`/documents/${body.id}/analyses`)).body;
    expect((await api.ask('DELETE', `/analyses/${started.id}`)).status).toBe(204);
    expect((await api.get<AnalysisView>(`/analyses/${started.id}`)).body.status).toBe('cancelled');
    expect((await api.ask('DELETE', `/analyses/${started.id}`)).status).toBe(204);
    await untilTrue(async () => (await api.get<DocumentView>(`/documents/${body.id}`)).body.status === 'converted');
    const jobs = /jobs_queued\{queue="analyse"\} (\d+)/;
    await untilTrue(async () => jobs.exec((await server.app.inject('/metrics')).body)?.[1] === '0');
    expect((await api.get<AnalysisView>(`/analyses/${started.id}`)).body.status).toBe('cancelled');
    expect((await api.get<FindingPageView>(`/documents/${body.id}/findings`)).body.items).toEqual([]);
    expect([before, await completed()]).toEqual([expect.stringContaining('succeeded'), before]);
  });

  it.each([
    [{ version: 7 }, 404, 'version-not-found'],
    [{ version: 0 }, 400, 'invalid-request'],
    [{ version: null }, 400, 'invalid-request'],
    [{ adviser: 'oracle' }, 400, 'invalid-request'],
    [{ adviser: 'openai' }, 422, 'adviser-not-configured'],
  ])('is not analysed as %j asks', async (asked, status, code) => {
    const answer = await api.post<{ code: string }>(`/documents/${id}/analyses`, asked);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('knows its analyses by id only', async () => {
    expect((await api.get(`/analyses/${UNKNOWN}`)).status).toBe(404);
    expect((await api.ask('DELETE', `/analyses/${UNKNOWN}`)).status).toBe(404);
    expect((await api.get('/analyses/7')).status).toBe(400);
  });

  it('was checked by rules that say why', async () => {
    const { items } = (await api.get<RuleListView>('/rules')).body;
    expect(items.length).toBeGreaterThanOrEqual(15);
    for (const rule of items) {
      expect((await api.get<RuleView>(`/rules/${rule.id}`)).body).toEqual(rule);
      expect([rule.why, rule.satisfiedBy, rule.source, ...rule.fires].every((text) => text.length > 0)).toBe(true);
    }
    const none = await api.get<{ code: string }>('/rules/XX-99');
    expect([none.status, none.body.code]).toEqual([404, 'rule-not-found']);
  });
});
