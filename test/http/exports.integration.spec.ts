import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { strFromU8, unzipSync } from 'fflate';
import { Module } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { convert } from '#conversion';
import { Authenticator, type Actor } from '#platform';
import type { AuditPageView } from '../../libs/audit/audit.view.ts';
import type { DocumentView } from '../../libs/documents/document.view.ts';
import type { ExportPageView, ExportView } from '../../libs/exports/export.view.ts';
import type { FeedbackPageView } from '../../libs/feedback/feedback.view.ts';
import { ApiClient } from '../setup/api-client.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';
import { untilTrue } from '../setup/until-true.ts';

const root = join(import.meta.dirname, '../..');
const sample = readFileSync(join(root, 'samples/flawed-carry-index.md'));
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

interface Problem {
  readonly code: string;
}

interface Manifest {
  readonly exportId: string;
  readonly files: readonly { path: string; sha256: string; byteSize: number }[];
}

/** Somebody who may do everything but read the audit trail, when the header says so. */
class ByHeader extends Authenticator {
  override authenticate({ headers }: FastifyRequest): Promise<Actor> {
    const may = (permission: string): boolean => headers['x-auditor'] !== 'no' || permission !== 'audit:read';
    return Promise.resolve({ id: 'u1', name: 'Ada Reviewer', tenantId: 'demo', may });
  }
}

@Module({ providers: [{ provide: Authenticator, useClass: ByHeader }] })
class PlantedAccess {}

describe('exports', () => {
  let server: TestApplication;
  const api = new ApiClient(() => server.app);
  let id: string;

  beforeAll(async () => {
    server = await startTestApplication({ modules: [PlantedAccess] });
    const { body: repository } = await api.post<{ id: string }>('/policy-repositories/import', {
      template: 'SEC Index Publishing',
    });
    const { body } = await api.upload<DocumentView>('Änderung 2.md', sample, {
      fields: { policyRepositoryId: repository.id, title: 'Carry – Ä/Index' },
      headers: { prefer: 'wait=60' },
    });
    id = body.id;
    const pending = async () =>
      (await api.get<FeedbackPageView>(`/documents/${id}/feedback?status=pending&limit=200`)).body.items;
    const item = (await pending()).find(({ suggestion }) => suggestion !== null);
    await api.post(`/documents/${id}/feedback/${item?.id}/modify`, { replacement: 'a text of the reviewer' });
    await untilTrue(async () => (await pending()).some(({ baseVersion }) => baseVersion === 2));
  }, 90_000);
  afterAll(() => server.stop());

  const ask = <Body = ExportView>(body: object, headers: Record<string, string> = {}, documentId = id) =>
    api.post<Body>(`/documents/${documentId}/exports`, body, headers);
  const ended = async ({ id: exportId }: ExportView): Promise<ExportView> => {
    let view: ExportView | undefined;
    await untilTrue(async () => {
      view = (await api.get<ExportView>(`/exports/${exportId}`)).body;
      return view.status !== 'queued';
    }, 60);
    return view as ExportView;
  };
  const download = async (exportId: string) => {
    const { rawPayload, headers, statusCode } = await server.app.inject(`/api/v1/exports/${exportId}/file`);
    return { bytes: new Uint8Array(rawPayload), headers, statusCode };
  };
  const exported = async (body: object) => {
    const done = await ended((await ask(body)).body);
    expect(done).toMatchObject({ status: 'completed', failure: null });
    const { bytes, headers } = await download(done.id);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(done.sha256);
    expect(bytes.byteLength).toBe(done.byteSize);
    return { done, bytes, headers, text: new TextDecoder().decode(bytes) };
  };
  const markdownOf = async (version: number) => (await api.get(`/documents/${id}/content?version=${version}`)).text;

  it('accepts, says where to look, and lists what was asked for', async () => {
    const { status, body, headers } = await ask({ format: 'markdown' });
    expect([status, headers['location']]).toEqual([202, `/api/v1/exports/${body.id}`]);
    expect(body).toMatchObject({ documentId: id, version: 2, format: 'markdown', include: [], baseVersion: 1 });
    const done = await ended(body);
    const { items } = (await api.get<ExportPageView>(`/documents/${id}/exports`)).body;
    expect(items).toContainEqual(done);
    const { bytes, headers: sent } = await download(body.id);
    expect(new TextDecoder().decode(bytes)).toBe(await markdownOf(2));
    expect(sent['content-type']).toBe('text/markdown; charset=utf-8');
    expect(sent['content-disposition']).toBe(
      `attachment; filename="Carry  A Index.v2.md"; filename*=UTF-8''Carry%20%E2%80%93%20%C3%84%20Index.v2.md`,
    );
    const known = await server.app.inject({
      url: `/api/v1/exports/${body.id}/file`,
      headers: { 'if-none-match': String(sent['etag']) },
    });
    expect([known.statusCode, known.body]).toEqual([304, '']);
  });

  it('writes Word that reads back as the version, with the change of the reviewer tracked', async () => {
    const { bytes, headers } = await exported({ format: 'docx', include: ['tracked-changes', 'findings'] });
    expect(headers['content-type']).toMatch(/wordprocessingml/);
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/<w:ins [^>]*w:author="Ada Reviewer"/);
    expect(xml).toMatch(/<w:del [^>]*w:author="Ada Reviewer"/);
    expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('w:author="DocSense"');
    const { markdown } = await convert(bytes, { format: 'docx', filename: 'x.docx' });
    expect(markdown).toContain('a text of the reviewer');
  });

  it('writes a PDF with the text and what was asked to come along', async () => {
    const { bytes, headers } = await exported({ format: 'pdf', include: ['findings', 'history'] });
    expect(headers['content-type']).toBe('application/pdf');
    const { markdown } = await convert(bytes, { format: 'pdf', filename: 'x.pdf' });
    for (const text of ['Harbour FX Carry Index', 'a text of the reviewer', 'Findings', 'Decisions', 'Ada Reviewer'])
      expect(markdown).toContain(text);
  });

  it('writes JSON as its schema says', async () => {
    const { text } = await exported({ format: 'json' });
    const schema = JSON.parse(readFileSync(join(root, 'docs/export.schema.json'), 'utf8')) as object;
    const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    const record = JSON.parse(text) as Record<string, unknown>;
    expect({ valid: validate(record), errors: validate.errors }).toEqual({ valid: true, errors: null });
    expect(record).toMatchObject({
      document: { id, latestVersion: 2 },
      version: { version: 2, markdown: await markdownOf(2) },
      decisions: [{ status: 'modified', replacement: 'a text of the reviewer', decidedBy: 'Ada Reviewer' }],
    });
    expect((record['findings'] as unknown[]).length).toBeGreaterThan(5);
  });

  it('writes the findings as CSV and as SARIF, whose places are in the Markdown', async () => {
    const markdown = await markdownOf(2);
    const { items } = (
      await api.get<{ items: { id: string; status: string }[] }>(`/documents/${id}/findings?version=2&limit=200`)
    ).body;
    const csv = await exported({ format: 'csv', version: 2 });
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    for (const finding of items) expect(csv.text).toContain(finding.id);
    const sarif = await exported({ format: 'sarif', version: 2 });
    const { version, runs } = JSON.parse(sarif.text) as {
      version: string;
      runs: {
        tool: { driver: { name: string; rules: { id: string }[] } };
        results: {
          ruleId: string;
          ruleIndex: number;
          message: { text: string };
          locations: {
            physicalLocation: { region: { charOffset: number; charLength: number; snippet: { text: string } } };
          }[];
        }[];
      }[];
    };
    expect([version, runs.length, runs[0]?.tool.driver.name]).toEqual(['2.1.0', 1, 'DocSense']);
    expect(runs[0]?.results).toHaveLength(items.filter(({ status }) => status === 'open').length);
    for (const { ruleId, ruleIndex, message, locations } of runs[0]?.results ?? []) {
      expect(runs[0]?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(message.text).not.toBe('');
      for (const { physicalLocation } of locations) {
        const { charOffset, charLength, snippet } = physicalLocation.region;
        expect(markdown.slice(charOffset, charOffset + charLength)).toBe(snippet.text);
      }
    }
  });

  it('packs the evidence, each file with its hash', async () => {
    const { bytes, done } = await exported({ format: 'evidence-pack' });
    const files = unzipSync(bytes);
    const json = (path: string): unknown => JSON.parse(strFromU8(files[path] ?? new Uint8Array()));
    const manifest = json('manifest.json') as Manifest;
    expect(manifest.exportId).toBe(done.id);
    expect(Object.keys(files).sort()).toEqual(['manifest.json', ...manifest.files.map(({ path }) => path)].sort());
    for (const { path, sha256, byteSize } of manifest.files) {
      expect(
        createHash('sha256')
          .update(files[path] ?? '')
          .digest('hex'),
      ).toBe(sha256);
      expect(files[path]?.byteLength).toBe(byteSize);
    }
    expect(Buffer.from(files['original/Änderung 2.md'] ?? []).equals(sample)).toBe(true);
    expect(strFromU8(files['document/Änderung 2.v2.md'] ?? new Uint8Array())).toBe(await markdownOf(2));
    expect(json('decisions.json')).toHaveLength(1);
    const verdicts = json('policy-verdicts.json') as { verdicts: unknown[] };
    expect(verdicts.verdicts.length).toBeGreaterThan(0);
    const types = (json('audit.json') as { type: string }[]).map(({ type }) => type);
    expect(types[0]).toBe('DocumentUploaded');
    expect(types.at(-1)).toBe('ExportRequested');
    expect(types).toEqual(expect.arrayContaining(['FeedbackModified', 'PolicyRepositoryAssigned']));
  });

  it('keeps the audit trail from who may not read it', async () => {
    const stranger = { 'x-auditor': 'no' };
    const refused = await ask<Problem>({ format: 'evidence-pack' }, stranger);
    expect([refused.status, refused.body.code]).toEqual([403, 'not-permitted']);
    const pack = await ended((await ask({ format: 'evidence-pack' })).body);
    const file = await server.app.inject({ url: `/api/v1/exports/${pack.id}/file`, headers: stranger });
    expect([file.statusCode, file.json()]).toEqual([403, expect.objectContaining({ code: 'not-permitted' })]);
    expect((await ask({ format: 'markdown' }, stranger)).status).toBe(202);
  });

  it('is in the audit trail', async () => {
    const { done } = await exported({ format: 'markdown', version: 1 });
    const { items } = (await api.get<AuditPageView>(`/documents/${id}/audit?limit=200`)).body;
    const mine = items.filter(({ data }) => 'exportId' in data && data.exportId === done.id);
    expect(mine.map(({ type, actor }) => [type, actor.name])).toEqual([
      ['ExportCompleted', 'Ada Reviewer'],
      ['ExportRequested', 'Ada Reviewer'],
    ]);
  });

  it('asks once for a request that is repeated', async () => {
    const key = { 'idempotency-key': 'export-1' };
    const [first, again] = [await ask({ format: 'csv' }, key), await ask({ format: 'csv' }, key)];
    expect(again.body).toEqual(first.body);
    expect(again.headers).toMatchObject({ 'idempotency-replayed': 'true', location: first.headers['location'] });
    const other = await ask<Problem>({ format: 'json' }, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it.each([
    [{ format: 'odt' }, 400, 'invalid-request'],
    [{}, 400, 'invalid-request'],
    [{ format: 'pdf', include: ['everything'] }, 400, 'invalid-request'],
    [{ format: 'pdf', include: 'findings' }, 400, 'invalid-request'],
    [{ format: 'pdf', version: 0 }, 400, 'invalid-request'],
    [{ format: 'pdf', version: null }, 400, 'invalid-request'],
    [{ format: 'pdf', version: 3 }, 404, 'version-not-found'],
    [{ format: 'docx', baseVersion: 3 }, 404, 'version-not-found'],
    [{ format: 'markdown', include: ['tracked-changes'] }, 422, 'include-not-available'],
    [{ format: 'csv', include: ['history'] }, 422, 'include-not-available'],
  ])('refuses %j with %i %s', async (body, status, code) => {
    const refused = await ask<Problem>(body);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
  });

  it('refuses what is not there', async () => {
    const document = await ask<Problem>({ format: 'pdf' }, {}, UNKNOWN);
    expect([document.status, document.body.code]).toEqual([404, 'document-not-found']);
    for (const path of [`/exports/${UNKNOWN}`, `/exports/${UNKNOWN}/file`]) {
      const { status, body } = await api.get<Problem>(path);
      expect([status, body.code]).toEqual([404, 'export-not-found']);
    }
    expect((await api.get('/exports/7/file')).status).toBe(400);
    expect((await api.get(`/documents/${UNKNOWN}/exports`)).status).toBe(404);
  });

  it('refuses a document that was never converted, and findings of a version that was never analysed', async () => {
    const broken = await api.upload<DocumentView>(
      'broken.docx',
      readFileSync(join(root, 'samples/flawed-carry-index.docx')).subarray(0, 900),
      {
        headers: { prefer: 'wait=60' },
      },
    );
    expect(broken.body.status).toBe('conversion_failed');
    for (const wanted of [{ format: 'pdf' }, { format: 'markdown', version: 1 }]) {
      const refused = await ask<Problem>(wanted, {}, broken.body.id);
      expect([refused.status, refused.body.code]).toEqual([409, 'not-converted']);
    }
    const plain = await api.upload<DocumentView>('plain.md', '# Plain\n', {
      fields: { analyse: 'false' },
      headers: { prefer: 'wait=60' },
    });
    const refused = await ask<Problem>({ format: 'sarif' }, {}, plain.body.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'not-analysed']);
    const done = await ended((await ask({ format: 'json' }, {}, plain.body.id)).body);
    const { bytes } = await download(done.id);
    expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({ analysis: null, findings: null, scores: null });
  });
});
