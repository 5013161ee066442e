import { LiteParse } from '@llamaindex/liteparse';
import { findProgram } from '#isolation';
import { decodeWords } from '#kernel';
import { convert } from '../convert.ts';
import { Converter } from '../converter.ts';
import { pdfOf, textAt } from '../fixtures/pdf-of.ts';
import { pictureOf, scannedPdfOf } from '../fixtures/scan-of.ts';
import { countWords } from '../count-words.ts';
import { wordsOfBlocks } from '../words/words-of-blocks.ts';
import { scanPieces } from './scan-pieces.ts';

const row = (line: number, x: number, y: number, text: string, height = 20): string =>
  ['5', '1', '1', '1', line, '1', x, y, text.length * 10, height, '95', text].join('\t');
const tsvOf = (...rows: string[]): string => ['level\tpage', ...rows].join('\n');

describe('words that OCR read', () => {
  it('become headings, items, tables and paragraphs in their printed lines', () => {
    const tsv = tsvOf(
      row(1, 100, 10, 'Title', 40),
      ...['The', 'fee', 'is'].map((word, i) => row(2, 100 + i * 50, 80, word)),
      ...['paid', 'dai-'].map((word, i) => row(3, 100 + i * 50, 110, word)),
      row(4, 100, 140, 'ly.'),
      row(5, 100, 200, '1.'),
      row(5, 130, 200, 'First'),
      row(6, 130, 230, 'e'),
      row(6, 160, 230, 'Second'),
      ...[0, 1, 2].flatMap((i) => [
        row(7 + i, 100, 300 + i * 30, `a${i}`),
        row(7 + i, 300, 300 + i * 30, `b|${i}`),
        row(7 + i, 330, 300 + i * 30, '|'),
      ]),
    );
    expect(scanPieces({ tsv }, 0.5, 2)).toMatchObject([
      { kind: 'heading', level: 0, text: 'Title' },
      { kind: 'paragraph', text: 'The fee is\npaid daily.' },
      { kind: 'item', level: 0, marker: '1.', text: 'First', asPrinted: true },
      { kind: 'item', level: 1, marker: '-', text: 'Second', asPrinted: true },
      { kind: 'table', rows: [0, 1, 2].map((i) => [`a${i}`, String.raw`b\|${i}`]) },
    ]);
    expect(scanPieces({ tsv }, 0.5, 2)[0]?.place).toEqual({
      page: 2,
      boxes: [{ page: 2, x: 50, y: 5, width: 25, height: 20 }],
    });
  });
});

describe('a scan without OCR', () => {
  const converter = new Converter({ size: 1, recogniser: null });
  afterAll(() => converter.close());

  it('needs it, and says so', async () => {
    const png = await pictureOf(textAt(70, 100, ['A line of text.']), 50);
    await expect(converter.convert({ bytes: png, format: 'png', filename: 'a.png' })).rejects.toMatchObject({
      code: 'needs-ocr',
    });
    const bytes = scannedPdfOf([{ png }]);
    await expect(converter.convert({ bytes, format: 'pdf', filename: 'a.pdf' })).rejects.toMatchObject({
      code: 'needs-ocr',
    });
    await expect(convert(bytes, { format: 'pdf', filename: 'a.pdf' })).rejects.toMatchObject({ code: 'needs-ocr' });
  });
});

const installed = findProgram('tesseract') !== undefined;
if (!installed) console.warn('Tesseract is not installed: the tests of reading scans are skipped.');

(installed ? describe : describe.skip)('a scan', () => {
  const LINES = [
    'The Index Fee is 0.75% per annum and accrues daily.',
    'Holidays are those of the Exchange, not of the bank.',
  ];
  /** Of the page, in points. */
  const MIDDLE = { x: 297.5, y: 421 };
  const converter = new Converter({ size: 1 });
  afterAll(() => converter.close());

  it('that is a picture is read, with boxes and a warning', async () => {
    const png = await pictureOf(textAt(70, 100, LINES));
    const { markdown, blocks, warnings, pageCount } = await converter.convert({
      bytes: png,
      format: 'png',
      filename: 'a.png',
    });
    expect(markdown.replace(/\s+/g, ' ').trim()).toBe(LINES.join(' '));
    expect(blocks[0]?.boxes?.[0]?.x).toBeGreaterThan(130);
    expect(pageCount).toBe(1);
    expect(warnings).toEqual([
      { code: 'read-by-ocr', message: expect.stringContaining('Page 1 is a picture'), page: 1 },
    ]);
  });

  it('in a PDF is read where it stands, also upside down', async () => {
    const png = await pictureOf(textAt(70, 100, LINES));
    const bytes = scannedPdfOf([{ png }, { png, angle: 180 }]);
    const { markdown, blocks, pageCount, words } = await converter.convert({
      bytes,
      format: 'pdf',
      filename: 'a.pdf',
    });
    expect(wordsOfBlocks(blocks, words ?? new Uint8Array()).map((block) => block.words.length)).toEqual(
      blocks.map(({ start, end }) => countWords(markdown.slice(start, end))),
    );
    expect(markdown.replace(/\s+/g, ' ').trim()).toBe([...LINES, ...LINES].join(' '));
    expect(blocks.map(({ page }) => page)).toEqual([1, 2]);
    expect(blocks[0]?.boxes?.[0]?.x).toBeCloseTo(70, -1);
    expect(pageCount).toBe(2);
  });

  it('that lies askew is straightened, and its boxes are where the words are', async () => {
    const lines = Array.from({ length: 6 }, (_, i) => `${LINES[i % 2]} Paragraph ${i + 1} of the rules says so.`);
    const png = await pictureOf(textAt(90, 200, lines));
    const readAt = async (angle: number) => {
      const bytes = scannedPdfOf([{ png, angle }]);
      const { markdown, words, warnings } = await converter.convert({ bytes, format: 'pdf', filename: 'a.pdf' });
      const middles = [...decodeWords(words ?? new Uint8Array())].map(({ x, y, width, height }) => ({
        x: x + width / 2 - MIDDLE.x,
        y: y + height / 2 - MIDDLE.y,
      }));
      return { text: markdown.replace(/\s+/g, ' ').trim(), middles, warning: warnings[0]?.message };
    };
    const upright = await readAt(0);
    expect(upright.warning).not.toContain('askew');
    for (const angle of [2, 5, 10, -7]) {
      const { text, middles, warning } = await readAt(angle);
      // A little lean is left alone, and makes capitals of some small letters.
      expect([angle, text.toLowerCase()]).toEqual([angle, lines.join(' ').toLowerCase()]);
      expect(warning?.includes('askew') === true || Math.abs(angle) < 3).toBe(true);
      const lean = (angle * Math.PI) / 180;
      middles.forEach(({ x, y }, i) => {
        const before = upright.middles[i] ?? { x: NaN, y: NaN };
        expect(Math.abs(x - (before.x * Math.cos(lean) - before.y * Math.sin(lean)))).toBeLessThan(5);
        expect(Math.abs(y - (before.x * Math.sin(lean) + before.y * Math.cos(lean)))).toBeLessThan(5);
      });
      expect(middles).toHaveLength(upright.middles.length);
    }
  }, 120_000);

  it('that is a picture askew is straightened, too', async () => {
    const flat = await pictureOf(textAt(90, 200, LINES));
    const [page] = await new LiteParse({ ocrEnabled: false, quiet: true, dpi: 150 }).screenshot(
      scannedPdfOf([{ png: flat, angle: 6 }]),
      [1],
    );
    const task = { bytes: page?.imageBuffer ?? Buffer.alloc(0), format: 'png', filename: 'a.png' } as const;
    const { markdown, blocks } = await converter.convert(task);
    expect(markdown.replace(/\s+/g, ' ').trim()).toBe(LINES.join(' '));
    expect(blocks[0]?.boxes?.[0]?.y).toBeGreaterThan(350);
  });

  it('without letters is no success', async () => {
    const png = await pictureOf([{ x: 10, y: 10, x2: 300, y2: 300 }]);
    await expect(converter.convert({ bytes: png, format: 'png', filename: 'a.png' })).rejects.toMatchObject({
      code: 'empty-content',
    });
  });

  it('that is no picture is corrupt or needs OCR, not a success', async () => {
    const bytes = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(50)]);
    await expect(converter.convert({ bytes, format: 'png', filename: 'a.png' })).rejects.toMatchObject({
      code: 'needs-ocr',
    });
  });

  it('is not looked for in a PDF with text', async () => {
    const bytes = pdfOf([textAt(70, 100, LINES)]);
    const { warnings } = await converter.convert({ bytes, format: 'pdf', filename: 'a.pdf' });
    expect(warnings).toEqual([]);
  });
});
