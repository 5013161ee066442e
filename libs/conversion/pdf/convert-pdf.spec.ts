import { boxesAround, decodeWords } from '#kernel';
import { convert } from '../convert.ts';
import { wordsOfBlocks } from '../words/words-of-blocks.ts';
import { pdfOf, tableAt, textAt, type Mark } from '../fixtures/pdf-of.ts';

const pdf = (...pages: Mark[][]) => convert(pdfOf(pages), { format: 'pdf', filename: 'a.pdf' });

const PROSE = [
  'The index level is calculated at the close of each trading day by the calculation agent. The level',
  'is published with two decimal places. Corporate actions are applied before the market opens on the',
  'effective date, and the divisor is adjusted so that the level does not change.',
];
const title = { x: 70, y: 60, text: 'Index Rulebook', size: 20, bold: true };

describe('a PDF', () => {
  it('has headings, paragraphs and the pages they stand on', async () => {
    const {
      markdown,
      blocks,
      pageCount,
      title: name,
    } = await pdf(
      [title, { x: 70, y: 100, text: '1 Scope', size: 14, bold: true }, ...textAt(70, 130, PROSE)],
      [{ x: 70, y: 60, text: '2 Divisor', size: 14, bold: true }, ...textAt(70, 90, PROSE)],
    );
    const prose = PROSE.join(' ');
    expect(markdown).toBe(`# Index Rulebook\n\n## 1 Scope\n\n${prose}\n\n## 2 Divisor\n\n${prose}\n`);
    expect(blocks.map(({ kind, page }) => [kind, page])).toEqual([
      ['heading', 1],
      ['heading', 1],
      ['paragraph', 1],
      ['heading', 2],
      ['paragraph', 2],
    ]);
    expect([pageCount, name]).toEqual([2, 'Index Rulebook']);
  });

  it('says where on the page each block is printed', async () => {
    const { blocks } = await pdf([title, ...textAt(70, 130, PROSE)]);
    const [box] = blocks[1]?.boxes ?? [];
    expect(box).toMatchObject({ page: 1 });
    // Three lines 14 points apart whose first stands on y = 130.
    expect(box?.x).toBeCloseTo(70, -1);
    expect(box?.y).toBeGreaterThan(115);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(170);
  });

  it('goes on with a sentence over the page', async () => {
    const { markdown, blocks } = await pdf(
      [...textAt(70, 700, PROSE.slice(0, 2))],
      [
        ...textAt(70, 60, PROSE.slice(2)),
        ...textAt(70, 200, ['Another paragraph begins here and it is long enough to be one of its own.']),
      ],
    );
    expect(markdown).toContain(PROSE.join(' '));
    expect(blocks[0]?.boxes?.map(({ page }) => page)).toEqual([1, 2]);
  });

  it('keeps tables, and puts together one that runs over the page', async () => {
    const head = ['Name', 'Weight', 'Since'];
    const row = (i: number) => [`Share ${i}`, `${i}.5`, `20${10 + i}`];
    const { markdown } = await pdf(
      [...textAt(70, 60, PROSE), ...tableAt(70, 660, [head, row(1), row(2), row(3), row(4)])],
      [...tableAt(70, 60, [head, row(5), row(6), row(7)]), ...textAt(70, 400, PROSE)],
    );
    const rows = [1, 2, 3, 4, 5, 6, 7].map((i) => `| ${row(i).join(' | ')} |`);
    expect(markdown).toContain(['| Name | Weight | Since |', '| --- | --- | --- |', ...rows].join('\n'));
  });

  it('keeps lists', async () => {
    const items = [
      'first of the items in this list',
      'second of the items in this list',
      'third of the items in this list',
    ];
    const bullets = items.flatMap((text, i): Mark[] => [
      { x: 80, y: 200 + i * 16, text: '\x95' },
      { x: 95, y: 200 + i * 16, text },
    ]);
    const { markdown } = await pdf([title, ...textAt(70, 130, PROSE), ...bullets]);
    expect(markdown).toContain(items.map((item) => `- ${item}`).join('\n'));
  });

  it('keeps running headers and footers apart', async () => {
    const pages = [1, 2, 3, 4].map((i) => [
      { x: 70, y: 30, text: 'Confidential draft' },
      ...textAt(
        70,
        130,
        PROSE.map((line) => `${i} ${line}`),
      ),
      { x: 280, y: 820, text: `Page ${i}` },
    ]);
    const { markdown, runningText } = await pdf(...pages);
    expect(markdown).not.toMatch(/Confidential|Page/);
    expect(runningText).toEqual([
      { place: 'header', text: 'Confidential draft' },
      { place: 'footer', text: 'Page 1' },
    ]);
  });

  it('warns of a page without text', async () => {
    const { warnings } = await pdf([...textAt(70, 130, PROSE)], []);
    expect(warnings).toEqual([{ code: 'page-without-text', message: expect.stringContaining('Page 2') }]);
  });

  it.each([
    ['of pictures', pdfOf([[]], ['<< /Type /XObject /Subtype /Image >>']), 'needs-ocr'],
    ['with nothing in it', pdfOf([[]]), 'empty-content'],
    ['that is cut', pdfOf([[...textAt(70, 130, PROSE)]]).subarray(0, 60), 'corrupt'],
  ])(
    '%s fails by name',
    async (_, bytes, code) =>
      await expect(convert(bytes, { format: 'pdf', filename: 'a.pdf' })).rejects.toMatchObject({ code }),
  );

  it('says of every word where it is printed', async () => {
    const rows = Array.from({ length: 4 }, (_, i) => ['Share', `ISIN ${i}`, `${i}.25 %`]);
    const { markdown, blocks, words } = await pdf(
      [title, ...textAt(70, 130, PROSE), ...tableAt(70, 300, [['Name', 'Code', 'Fee'], ...rows])],
      [...textAt(70, 700, ['• The divisor is adjusted at the close of the calcu-', 'lation day.'])],
    );
    const placed = wordsOfBlocks(blocks, words ?? new Uint8Array());
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    for (const block of placed) {
      const said = block.words.map(({ start, end }) => markdown.slice(start, end));
      expect(letters(said.join(''))).toBe(letters(markdown.slice(block.start, block.end)));
      for (const { box } of block.words) expect(box.page).toBe(block.page);
    }
    const word = (text: string, after = 0) => {
      const start = markdown.indexOf(text, after);
      return boxesAround(decodeWords(words ?? new Uint8Array(), { start, end: start + text.length }))[0];
    };
    // The second cell of the last row stands in the second column of the fifth line of the table.
    const code = word('ISIN 3');
    expect(code?.x).toBeCloseTo(175, 0);
    expect(code?.y).toBeGreaterThan(380);
    expect((code?.y ?? 0) + (code?.height ?? 0)).toBeLessThan(400);
    const two = boxesAround(
      decodeWords(words ?? new Uint8Array(), { start: markdown.indexOf('calculation day'), end: markdown.length }),
    );
    expect(two.map(({ page }) => page)).toEqual([2, 2]);
  });

  it('does not say it when nobody asks', async () => {
    const bytes = pdfOf([textAt(70, 130, PROSE)]);
    expect(await convert(bytes, { format: 'pdf', filename: 'a.pdf', words: false })).not.toHaveProperty('words');
  });

  it('keeps pictures in their place, with page and box, and sentences around them whole', async () => {
    const picture = { x: 100, y: 200, width: 120, height: 80, grey: 40 };
    const { markdown, blocks, pictures } = await pdf(
      [...textAt(70, 130, PROSE), picture, ...textAt(70, 700, PROSE.slice(0, 2))],
      [{ ...picture, y: 120, grey: 90 }, ...textAt(70, 300, PROSE.slice(2))],
    );
    const prose = PROSE.join(' ');
    const [first, second] = pictures ?? [];
    expect(markdown).toBe(`${prose}\n\n![](${first?.name})\n\n${prose}\n\n![](${second?.name})\n`);
    expect(pictures?.map(({ mediaType }) => mediaType)).toEqual(['image/png', 'image/png']);
    const shown = blocks.filter(({ kind }) => kind === 'image');
    expect(shown.map(({ boxes }) => boxes)).toEqual([
      [{ page: 1, x: 100, y: 200, width: 120, height: 80 }],
      [{ page: 2, x: 100, y: 120, width: 120, height: 80 }],
    ]);
  });

  it('leaves out the logo of a running header', async () => {
    const pages = [1, 2, 3].map((i) => [
      { x: 450, y: 30, width: 60, height: 30, grey: 10 },
      ...textAt(
        70,
        130,
        PROSE.map((line) => `${i} ${line}`),
      ),
    ]);
    const { markdown, pictures, warnings } = await pdf(...pages);
    expect(markdown).not.toContain('![');
    expect([pictures, warnings]).toEqual([undefined, []]);
  });

  it('says when pictures were left out, and keeps the text', async () => {
    const page = [...textAt(70, 130, PROSE), { x: 100, y: 300, width: 120, height: 80, grey: 40 }];
    const { markdown, warnings } = await convert(pdfOf([page]), { format: 'pdf', filename: 'a.pdf', pictures: false });
    expect(markdown).toBe(`${PROSE.join(' ')}\n`);
    expect(warnings).toEqual([{ code: 'picture-left-out', message: expect.stringContaining('1 picture(s)') }]);
  });
});
