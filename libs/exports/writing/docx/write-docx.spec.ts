import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { convert } from '#conversion';
import { analysisOf, recordOf } from '../../fixtures/record.ts';
import type { ExportRecord } from '../export-record.ts';
import { textOf, type Block } from '../text/block.ts';
import { readMarkdown } from '../text/read-markdown.ts';
import { writeDocx } from './write-docx.ts';

const samples = join(import.meta.dirname, '../../../../samples');
const names = readdirSync(samples).filter((name) => name.endsWith('.md'));

/** Formulas may come back with other braces and spaces. */
const plain = (latex: string): string =>
  latex
    .replace(/\\(?:left|right)(?![a-z])/g, '')
    .replace(/[{}\s]/g, '')
    .replaceAll('\\vert', '|')
    .replaceAll('\\leq', '\\le');

const shapeOf = (blocks: readonly Block[]) =>
  blocks.map(({ kind, depth, list, quote, columns, cells }) => ({
    kind,
    depth,
    quote,
    columns,
    item: list ? `${list.ordered ? `${list.from}.` : '-'} at ${list.level}` : null,
    text: cells.map((cell) =>
      cell
        .map((piece) => (piece.kind === 'formula' ? plain(piece.text) : textOf([piece])))
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
    // Headings and a table's head are bold as a whole.
    bold: cells
      .slice(kind === 'table' ? columns : kind === 'heading' ? 1 : 0)
      .flat()
      .flatMap(({ kind, look, text }) => (kind === 'text' && look.bold && text.trim() !== '' ? [text] : [])),
  }));

const backAndForth = async (markdown: string) => {
  const bytes = await writeDocx(recordOf([markdown]));
  return convert(bytes, { format: 'docx', filename: 'x.docx' });
};

const partsOf = async (record: ExportRecord) => {
  const parts = unzipSync(await writeDocx(record));
  return (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
};

describe('a Word document', () => {
  it.each(names)(
    'of %s comes back from our own converter with its text, headings, lists, tables and formulas',
    async (name) => {
      const markdown = readFileSync(join(samples, name), 'utf8');
      const back = await backAndForth(markdown);
      expect(shapeOf(readMarkdown(back.markdown))).toEqual(shapeOf(readMarkdown(markdown)));
      expect(back.warnings).toEqual([]);
    },
  );

  const word = fc.constantFrom(
    'alpha',
    'Beta',
    '2.5 %',
    '**bold**',
    '$x_1$',
    'a\\_b',
    '<',
    '&amp;',
    '“q”',
    '指数',
    '`code`',
  );
  const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `Text ${words.join(' ')} end`);
  const block = fc.oneof(
    line,
    line.map((text) => `### ${text}`),
    fc.tuple(line, line).map(([a, b]) => `- ${a}\n- ${b}\n  - ${a}`),
    fc.tuple(line, line).map(([a, b]) => `2. ${a}\n3. ${b}`),
    fc.tuple(line, line).map(([a, b]) => `| ${a} | ${b} |\n|---|---|\n| ${b} | ${a} |`),
    fc.constantFrom('$$\\frac{a_1}{b} \\cdot \\sqrt{x}$$', '$$\\sum_{i=1}^n w_i \\le 1$$'),
  );

  it('keeps what it is given, whatever that is', () =>
    fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 6 }), async (blocks) => {
        // Lists of one kind that follow each other would be one list in Markdown too.
        const markdown = blocks.join('\n\nBetween.\n\n');
        const back = await backAndForth(markdown);
        expect(shapeOf(readMarkdown(back.markdown))).toEqual(shapeOf(readMarkdown(markdown)));
      }),
      { numRuns: 25 },
    ));

  it('has native equations, and shows as LaTeX what cannot be one', async () => {
    const part = await partsOf(recordOf(['$$\\frac{a}{b}$$\n\n$\\notacommand{x}$\n']));
    expect(part('word/document.xml')).toContain('<m:oMathPara><m:oMath><m:f>');
    expect(part('word/document.xml')).toContain('$\\notacommand{x}$');
  });

  it('tracks changes with author and time; ours keeps the insertions and leaves out the deletions', async () => {
    const texts = [
      'The cap is 0.94.\n\nGone for good.\n\nStays.',
      'The cap is 0.97.\n\nStays.',
      'The cap is 0.97.\n\nStays.\n\nCame.',
    ];
    const record = recordOf(texts, { include: ['tracked-changes'] });
    const xml = (await partsOf(record))('word/document.xml');
    expect(xml).toMatch(
      /<w:del [^>]*w:author="Author 2" w:date="2026-11-02T10:00:00.000Z"[^>]*><w:r>(?:<w:rPr\/>)?<w:delText[^>]*>0\.94</,
    );
    expect(xml).toMatch(/<w:ins [^>]*w:author="Author 2"[^>]*><w:r>(?:<w:rPr\/>)?<w:t[^>]*>0\.97</);
    expect(xml).toMatch(/<w:rPr><w:del [^>]*w:author="Author 2"/);
    expect(xml).toMatch(/<w:rPr><w:ins [^>]*w:author="Author 3"/);
    const ids = [...xml.matchAll(/<w:(?:ins|del) [^>]*w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const back = await convert(await writeDocx(record), { format: 'docx', filename: 'x.docx' });
    expect(shapeOf(readMarkdown(back.markdown))).toEqual(shapeOf(readMarkdown(texts[2] ?? '')));
  });

  it('tracks what changed since the version that is asked for', async () => {
    const texts = ['One two three.', 'One 2 three.', 'One 2 3.'];
    const xml = (await partsOf(recordOf(texts, { include: ['tracked-changes'], baseVersion: 2 })))('word/document.xml');
    expect(xml).not.toContain('Author 2');
    expect(xml).toContain('Author 3');
  });

  it('comments open findings at their quotes', async () => {
    const markdown = 'It is smoothed over **20 days** and $x$ more.\n\n| a |\n|---|\n| 5 times |\n';
    const analysis = analysisOf(markdown, ['20 days', '$x$', '5 times', '|---|']);
    const part = await partsOf(recordOf([markdown], { include: ['findings'], analysis }));
    const xml = part('word/document.xml');
    const quoted = (id: number): string =>
      (
        new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`).exec(xml)?.[1] ?? ''
      ).replace(/<[^>]+>/g, '');
    expect([0, 1, 2, 3].map(quoted)).toEqual(['20 days', 'x', '5 times', 'a']);
    expect(part('word/comments.xml').match(/w:author="DocSense"/g)).toHaveLength(4);
    const closed = analysisOf(markdown, ['20 days'], { status: 'resolved' });
    const without = await partsOf(recordOf([markdown], { include: ['findings'], analysis: closed }));
    expect(without('word/document.xml')).not.toContain('commentRangeStart');
  });

  it('has the same bytes each time', async () => {
    const record = recordOf(['# A\n\n- b\n', '# A\n\n- c [l](https://example.com)\n'], {
      include: ['tracked-changes', 'history'],
    });
    expect(Buffer.from(await writeDocx(record)).equals(Buffer.from(await writeDocx(record)))).toBe(true);
  });
});
