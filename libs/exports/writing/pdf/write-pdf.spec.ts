import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from '#conversion';
import { analysisOf, recordOf } from '../../fixtures/record.ts';
import type { ExportRecord } from '../export-record.ts';
import { readMarkdown } from '../text/read-markdown.ts';
import { writePdf } from './write-pdf.ts';

const sample = readFileSync(join(import.meta.dirname, '../../../../samples/flawed-carry-index.md'), 'utf8');

const read = (record: ExportRecord) => convert(writePdf(record), { format: 'pdf', filename: 'x.pdf' });
const words = (markdown: string): string[] =>
  readMarkdown(markdown)
    .flatMap(({ cells }) => cells.flat())
    .flatMap(({ kind, text }) => (kind === 'text' && /^[\p{L}\p{N}]{3,}$/u.test(text) ? [text] : []));

describe('a PDF', () => {
  it('has the text, the headings and the tables of the version', async () => {
    const { markdown, pageCount } = await read(recordOf([sample]));
    expect(pageCount).toBeGreaterThan(1);
    const found = new Set(words(markdown));
    // A word that is hyphenated at the end of a line may come back in two.
    const lost = words(sample).filter((word) => !found.has(word));
    expect(lost.length / words(sample).length).toBeLessThan(0.02);
    const headings = (text: string) =>
      readMarkdown(text).flatMap(({ kind, cells }) =>
        kind === 'heading' ? [cells[0]?.map((it) => it.text).join('')] : [],
      );
    for (const heading of headings(sample)) expect(headings(markdown)).toContain(heading?.replaceAll('–', '-'));
    expect(markdown).toMatch(/\| Rank \| Weight \(%\) \|/);
  });

  it('has an outline and numbered pages', async () => {
    const bytes = Buffer.from(writePdf(recordOf([sample]))).toString('latin1');
    expect(bytes.includes('/Type /Outlines')).toBe(true);
    const { runningText } = await read(recordOf([sample]));
    expect(runningText?.map(({ text }) => text).join(' ')).toMatch(/Page \d/);
  });

  it('has findings, versions and decisions behind the document', async () => {
    const analysis = analysisOf(sample, ['20 days']);
    const { markdown } = await read(recordOf([sample], { include: ['findings', 'history'], analysis }));
    for (const text of ['Record of version 1', 'MC-01', 'Which days are meant', 'Author 1', 'Nothing has been decided'])
      expect(markdown).toContain(text);
    const none = await read(recordOf([sample], { include: ['findings'] }));
    expect(none.markdown).toContain('This version has not been analysed.');
  });

  it.each([
    ['#read("/etc/passwd") #import "@preview/cetz:0.3.0" \\ " $ * _ @ref <label> // no /* no', '#read("/etc/passwd")'],
    ['$#read("/etc/passwd")$ and $std.read("x")$ and $\\text{a" + read("b") + "c}$ end', 'end'],
    ['$\\begin{foo} a$ and $\\frac{$ and $\\undefined{x}$ end', 'end'],
    ['`#panic()` ![#panic()](x) [#panic()](https://example.com/"#panic()) end', 'end'],
    ['x[^1]\n\n[^1]: see[^1] end', 'end'],
    ['nul \u0001 and \ud800 end', 'end'],
    ['', ''],
  ])('shows %j as text and runs none of it', async (markdown, text) => {
    expect((await read(recordOf([`Start. ${markdown}`]))).markdown).toContain(text);
  });

  it('has the same bytes each time', () => {
    const record = recordOf([sample]);
    expect(Buffer.from(writePdf(record)).equals(Buffer.from(writePdf(record)))).toBe(true);
  });
});
