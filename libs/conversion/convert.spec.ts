import { convert } from './convert.ts';
import { docxOf, mathRun, paragraph, run } from './fixtures/docx-of.ts';
import { pptxOf, shapeOf, slideParagraph, titleOf } from './fixtures/pptx-of.ts';
import { xlsxOf } from './fixtures/xlsx-of.ts';
import { pdfOf, tableAt, textAt } from './fixtures/pdf-of.ts';
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

const office = () =>
  Packer.toBuffer(
    new Document({
      title: 'Properties say',
      footnotes: { 1: { children: [new Paragraph('The fee is paid daily.')] } },
      sections: [
        {
          children: [
            new Paragraph({ text: 'Index Fee', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({ children: [new TextRun('A fee of 0.75% p.a.'), new FootnoteReferenceRun(1)] }),
            new Paragraph({ text: 'first', bullet: { level: 0 } }),
            new Paragraph({ text: 'nested', bullet: { level: 1 } }),
            new Table({
              rows: [
                ['Name', 'Value'],
                ['Fee', '0.75%'],
              ].map(
                (cells) =>
                  new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
              ),
            }),
          ],
        },
      ],
    }),
  );

const FILES = {
  markdown: () => Buffer.from('# A\n\n- b\n  - c\n\n$$\nx\n$$\n\n| d |\n|---|\n| e |\n'),
  text: () => Buffer.from('Title\n\n    indented\n- item\n'),
  html: () =>
    Buffer.from('<h1>A</h1><ul><li>b<ol><li>c</ol></ul><table><tr><td>d</table><math display=block><mi>x</mi></math>'),
  rst: () => Buffer.from('A\n=\n\n- b\n\n.. math:: x\n\n== ==\nc  d\n== ==\n1  2\n== ==\n'),
  csv: () => Buffer.from('a,b\n1,2\n'),
  eml: () => Buffer.from('From: a@b.example\nSubject: c\n\nOne line of text.\n'),
  xlsx: () => xlsxOf([{ name: 'S', cells: { A1: 'a', B1: 'b', D4: 'alone' } }]),
  pptx: () => pptxOf([{ shapes: titleOf('T') + shapeOf(slideParagraph('text')) }]),
  docx: () => docxOf({ body: paragraph('one') + `<w:p>${run('x')}<m:oMath>${mathRun('y')}</m:oMath></w:p>` }),
  pdf: () =>
    pdfOf([
      textAt(70, 100, ['One line of text that is a paragraph.']),
      tableAt(70, 100, [
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ]),
} as const;

describe('a converted document', () => {
  it.each(Object.keys(FILES) as (keyof typeof FILES)[])('of %s has blocks that are its text', async (format) => {
    const { markdown, blocks, wordCount } = await convert(FILES[format](), { format, filename: 'a' });
    let last = 0;
    expect(blocks.map(({ id }) => id)).toEqual(blocks.map((_, i) => `b${i + 1}`));
    for (const { start, end, source, page } of blocks) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(markdown.slice(start, end).trim()).not.toBe('');
      expect(source ?? page).toBeDefined();
      last = end;
    }
    expect(wordCount).toBeGreaterThan(1);
  });

  it('comes from a file that a word processor would write', async () => {
    const { markdown, title, warnings } = await convert(await office(), { format: 'docx', filename: 'fee.docx' });
    expect(markdown).toBe(
      '# Index Fee\n\nA fee of 0.75% p.a.[^1]\n\n- first\n  - nested\n\n| Name | Value |\n| --- | --- |\n| Fee | 0.75% |\n\n[^1]: The fee is paid daily.\n',
    );
    expect(title).toBe('Properties say');
    expect(warnings).toEqual([]);
  });
});
