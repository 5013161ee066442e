import { zipOf } from '../../libs/conversion/fixtures/zip-of.ts';
import type { FindingPageView } from '../../libs/analysis/finding.view.ts';
import type { DocumentView } from '../../libs/documents/document.view.ts';
import { ApiClient } from '../setup/api-client.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';

const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
const docx = (document: string | Buffer): Buffer =>
  zipOf({ '[Content_Types].xml': CONTENT_TYPES, 'word/document.xml': document });

/** The start of an OLE container with the stream that an encrypted Office file has. */
const encryptedOffice = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(1_000),
  Buffer.from('EncryptedPackage', 'utf16le'),
  Buffer.alloc(1_000),
]);

/** A PDF of one page that asks for a password: its key strings fit none. */
const encryptedPdf = (): Buffer => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, n) => {
    const offset = text.length;
    text += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>] >>`;
  return Buffer.from(
    `${text}xref\n0 5\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${text.length}\n%%EOF\n`,
  );
};

describe('a file that passes the door and cannot be read', () => {
  let server: TestApplication;
  const api = new ApiClient(() => server.app);
  beforeAll(async () => (server = await startTestApplication()));
  afterAll(() => server.stop());

  const upload = async (name: string, content: string | Buffer) =>
    api.upload<DocumentView>(name, content, { headers: { prefer: 'wait=60' } });

  it.each<[string, string, Buffer, RegExp]>([
    ['a Word document with a password', 'secret.docx', encryptedOffice, /^encrypted$/],
    ['a PDF with a password', 'secret.pdf', encryptedPdf(), /^encrypted$/],
    ['a Word document without its text', 'no-text.docx', zipOf({ 'word/styles.xml': '<x/>' }), /^corrupt$/],
    ['a Word document with broken XML', 'broken.docx', docx('<w:document><w:body>'), /^corrupt$/],
    [
      'a Word document that is cut off',
      'cut.docx',
      zipOf({ 'word/document.xml': '<w:document/>'.repeat(50) }).subarray(0, 90),
      /^corrupt$/,
    ],
    ['a zip bomb', 'bomb.docx', docx(Buffer.alloc(700_000_000, 0x20)), /^(too-complex|out-of-memory)$/],
    ['a PDF that is only its header', 'header.pdf', Buffer.from('%PDF-1.7\n'), /^corrupt$/],
    ['a page without words', 'empty.html', Buffer.from('<!doctype html><p></p>'), /^empty-content$/],
  ])('is kept with the reason: %s', async (_what, name, content, code) => {
    const { status, body } = await upload(name, content);
    expect([status, body.status, body.version]).toEqual([201, 'conversion_failed', 0]);
    expect(body.failure).toEqual({
      code: expect.stringMatching(code),
      stage: 'conversion',
      message: expect.any(String),
      retryable: false,
    });
    expect((await api.get(`/documents/${body.id}/content`)).status).toBe(404);
    const original = await api.get(`/documents/${body.id}/content?format=original`);
    expect(Number(original.headers['content-length'] ?? original.text.length)).toBeGreaterThan(0);
    expect((await upload('next.md', '# Next\n\nText.\n')).body.status).toBe('analysed');
  });

  it('does not hold others up by characters that the database cannot hold', async () => {
    // Behind what a look at the start of the file sees.
    const strange = `# Strange\n\n${'A sentence. '.repeat(8_000)}\n\nThe index is adjusted\0 where possible\0 in a timely manner\0.\n`;
    const { status, body } = await upload('strange.md', strange);
    expect([status, body.status]).toEqual([201, 'analysed']);
    const { items } = (await api.get<FindingPageView>(`/documents/${body.id}/findings`)).body;
    expect(items.some(({ quote }) => quote.includes('where possible'))).toBe(true);
    const markdown = (await api.get(`/documents/${body.id}/content`)).text;
    for (const { start, end, quote } of items) expect(markdown.slice(start, end)).toBe(quote);
    const health = await api.get<{ status: string }>('/health/projections');
    expect(health.body.status).toBe('healthy');
  });
});
