import { unzipSync } from 'fflate';
import { analysisOf, recordOf } from '../../fixtures/record.ts';
import { writeFile } from '../write-file.ts';
import { writeCsv } from './write-csv.ts';
import { writeEvidencePack } from './write-evidence-pack.ts';

const MARKDOWN = '# Rules\n\nIn a "timely, swift" manner.\n';

describe('findings as CSV', () => {
  it('have one record each, with line and column', () => {
    const analysis = analysisOf(MARKDOWN, ['"timely, swift"']);
    const [head, first, ...rest] = writeCsv(recordOf([MARKDOWN], { analysis })).split('\r\n');
    expect(head?.split(',').slice(0, 4)).toEqual(['id', 'rule', 'category', 'severity']);
    expect(first).toContain(',"""timely, swift""",14,29,3,6,,');
    expect(rest).toEqual(['']);
  });

  it.each(['=cmd|x', '+1', '-1', '@SUM(A1)', '\tx'])('show %j as text in a spreadsheet', (quote) => {
    const analysis = analysisOf(quote, [quote]);
    expect(writeCsv(recordOf([quote], { analysis }))).toContain(`,'${quote},`);
  });
});

describe('an evidence pack', () => {
  const record = recordOf([MARKDOWN], { format: 'evidence-pack', original: new Uint8Array([1, 2, 3]) });

  it('has the same bytes each time', () =>
    expect(Buffer.from(writeEvidencePack(record)).equals(Buffer.from(writeEvidencePack(record)))).toBe(true));

  it('never has a path that leaves its folder', () => {
    const document = { ...record.document, filename: '..\\..\\x/../evil\u0000.PDF' };
    const paths = Object.keys(unzipSync(writeEvidencePack({ ...record, document })));
    expect(paths).toContain('original/x .. evil.pdf');
    for (const path of paths) expect(path).toMatch(/^[a-z]+(?:-[a-z]+)*(?:\.json|\/[^/\\]+)$/);
  });
});

describe('Markdown', () => {
  it('is the text of the version, and what was asked to come along behind it', async () => {
    const text = async (include: ('findings' | 'history')[]) =>
      new TextDecoder().decode(await writeFile(recordOf([MARKDOWN], { format: 'markdown', include })));
    expect(await text([])).toBe(MARKDOWN);
    expect(await text(['findings', 'history'])).toMatch(
      /^# Rules\n\nIn a "timely, swift" manner\.\n\n---\n\n# Record of version 1\n/,
    );
  });
});
