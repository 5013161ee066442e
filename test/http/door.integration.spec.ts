import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { WorkFolder } from '#platform';
import { once } from 'node:events';
import pg from 'pg';
import { zipOf } from '../../libs/conversion/fixtures/zip-of.ts';
import type { DocumentView } from '../../libs/documents/document.view.ts';
import { ApiClient, type Answer } from '../setup/api-client.ts';
import { multipart } from '../setup/multipart.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';
import { untilTrue } from '../setup/until-true.ts';

const LIMIT = 52_428_800;
const ELF = Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(2_000)]);
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n');

interface Problem {
  readonly code: string;
  readonly maxBytes?: number;
}

describe('the door for documents', () => {
  let server: TestApplication;
  let database: pg.Client;
  const api = new ApiClient(() => server.app);
  beforeAll(async () => {
    server = await startTestApplication();
    database = new pg.Client({ connectionString: server.databaseUrl });
    await database.connect();
  });
  afterAll(async () => {
    await database.end();
    await server.stop();
  });

  const left = () => readdirSync(server.app.get(WorkFolder).path);
  const stored = async () =>
    (
      await database.query(
        `SELECT (SELECT count(*) FROM events) AS events, (SELECT count(*) FROM content_objects) AS contents,
                (SELECT count(*) FROM document_views) AS documents, (SELECT count(*) FROM pgboss.job) AS jobs`,
      )
    ).rows[0] as object;
  const send = async (parts: Parameters<typeof multipart>[0]): Promise<Answer<Problem>> => {
    const { payload, headers } = multipart(parts);
    const response = await server.app.inject({ method: 'POST', url: '/api/v1/documents', payload, headers });
    return { status: response.statusCode, headers: {}, body: response.json<Problem>(), text: response.body };
  };

  describe('stays shut, and nothing is stored', () => {
    let before: object;
    let files: string[];
    beforeEach(async () => {
      before = await stored();
      files = left();
    });
    afterEach(async () => {
      expect(await stored()).toEqual(before);
      // Other tests may run beside this one: only what is new and stays counts.
      await untilTrue(() => left().every((name) => files.includes(name)));
    });

    it.each<[string, string, Buffer, number, string]>([
      ['an empty file', 'empty.md', Buffer.alloc(0), 400, 'empty-file'],
      ['an empty executable', 'empty.exe', Buffer.alloc(0), 400, 'empty-file'],
      ['one byte too many', 'large.md', Buffer.alloc(LIMIT + 1, 'a'), 413, 'file-too-large'],
      ['a renamed executable', 'report.docx', ELF, 415, 'content-does-not-match-name'],
      ['an executable that calls itself text', 'notes.txt', ELF, 415, 'content-does-not-match-name'],
      [
        'a text that calls itself a Word document',
        'text.docx',
        Buffer.from('Just text.\n'),
        415,
        'content-does-not-match-name',
      ],
      ['a PDF that calls itself a Word document', 'paper.docx', PDF, 415, 'content-does-not-match-name'],
      [
        'an archive that calls itself a Word document',
        'a.docx',
        zipOf({ 'readme.txt': 'x' }),
        415,
        'content-does-not-match-name',
      ],
      ['an executable', 'setup.exe', ELF, 415, 'unsupported-format'],
      ['an image', 'chart.gif', Buffer.from('GIF89a\0\0', 'latin1'), 415, 'unsupported-format'],
      ['an archive', 'data.zip', zipOf({ 'a.bin': 'x' }), 415, 'unsupported-format'],
    ])('to %s', async (_what, name, content, status, code) => {
      const answer = await api.upload<Problem>(name, content);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      if (code === 'file-too-large') expect(answer.body.maxBytes).toBe(LIMIT);
    });

    it.each<[string, Parameters<typeof multipart>[0], number, string]>([
      ['a request without a file', [{ name: 'title', content: 'x' }], 400, 'file-required'],
      ['a request without any part', [], 400, 'file-required'],
      ['a field named file that is no file', [{ name: 'file', content: 'text' }], 400, 'file-required'],
      [
        'a field that is not known',
        [
          { name: 'colour', content: 'red' },
          { name: 'file', filename: 'a.md', content: '# A' },
        ],
        400,
        'invalid-request',
      ],
      [
        'a wrong field after the file',
        [
          { name: 'file', filename: 'a.md', content: '# A' },
          { name: 'policyRepositoryId', content: '7' },
        ],
        400,
        'invalid-request',
      ],
      [
        'a title that cannot be stored',
        [
          { name: 'title', content: 'nul \0' },
          { name: 'file', filename: 'a.md', content: '# A' },
        ],
        400,
        'invalid-request',
      ],
    ])('to %s', async (_what, parts, status, code) => {
      const answer = await send(parts);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    });

    it('to a body that is no form', async () => {
      const answer = await api.post<Problem>('/documents', { file: 'x' });
      expect([answer.status, answer.body.code]).toEqual([400, 'file-required']);
    });

    it('to a form that does not say what parts its parts', async () => {
      const headers = { 'content-type': 'multipart/form-data' };
      const response = await server.app.inject({ method: 'POST', url: '/api/v1/documents', payload: 'x', headers });
      expect([response.statusCode, response.json<Problem>().code]).toEqual([400, 'file-required']);
    });

    it('to two files at once', async () => {
      const answer = await send(['a.md', 'b.md'].map((filename) => ({ name: 'file', filename, content: '# A' })));
      expect([answer.status, answer.body.code]).toEqual([400, 'one-file-only']);
    });

    it('to a form that ends in the middle', async () => {
      const { payload, headers } = multipart([{ name: 'file', filename: 'a.md', content: '# A\n'.repeat(100) }]);
      const cut = payload.subarray(0, payload.length - 60);
      const response = await server.app.inject({ method: 'POST', url: '/api/v1/documents', payload: cut, headers });
      expect(response.statusCode).toBe(400);
    });

    it('to a client that leaves in the middle', async () => {
      await server.app.listen(0, '127.0.0.1');
      const { payload, headers } = multipart([{ name: 'file', filename: 'a.md', content: 'a'.repeat(5_000_000) }]);
      const socket = connect(Number(new URL(await server.app.getUrl()).port), '127.0.0.1');
      socket.write(
        `POST /api/v1/documents HTTP/1.1\r\nHost: x\r\nContent-Type: ${headers['content-type']}\r\nContent-Length: ${payload.length}\r\n\r\n`,
      );
      socket.write(payload.subarray(0, 1_000_000));
      await untilTrue(() => left().some((name) => !files.includes(name)));
      socket.destroy();
      await once(socket, 'close');
      await untilTrue(() => left().every((name) => files.includes(name)));
      expect((await api.get('/documents')).status).toBe(200);
    });
  });

  it('lets 50 MiB through', async () => {
    const filler = Buffer.alloc(LIMIT - 10, 'word ');
    const { status, body } = await api.upload<DocumentView>(
      'exact.txt',
      Buffer.concat([Buffer.from('# Exact\n\n'), filler, Buffer.from('\n')]),
      {
        fields: { analyse: 'false' },
      },
    );
    expect([status, body.byteSize]).toEqual([201, LIMIT]);
    await api.ask('DELETE', `/documents/${body.id}`);
  });

  it.each([
    ['../../etc/passwd.md', 'passwd.md'],
    ['C:\\\\Users\\\\x\\\\y.md', 'y.md'],
    ['/absolute.md', 'absolute.md'],
    ['..', 'document'],
    ['Überprüfung – 指数規則 😀.md', 'Überprüfung – 指数規則 😀.md'],
    ['قواعد المؤشر.md', 'قواعد المؤشر.md'],
    [`${'😀'.repeat(150)}.md`, `${'😀'.repeat(126)}.md`],
    [`${'😀'.repeat(150)}.htm`, `${'😀'.repeat(125)}.htm`],
    ['tab\there.md', 'tabhere.md'],
  ])('keeps of the name %s the last segment', async (given, kept) => {
    const { status, body } = await api.upload<DocumentView>(given, '# Named\n', { fields: { analyse: 'false' } });
    expect([status, body.filename]).toEqual([201, kept]);
    const original = await api.get(`/documents/${body.id}/content?format=original`);
    expect(original.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent(kept)}`);
    expect(original.text).toBe('# Named\n');
  });
});
