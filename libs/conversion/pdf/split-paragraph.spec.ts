import type { Line } from './lines-in.ts';
import { looksLikeHeading, splitParagraph } from './split-paragraph.ts';

const line = (text: string, y: number, more: Partial<Line> = {}): Line => ({
  x: 70,
  y,
  width: 400,
  height: 10,
  text,
  bold: false,
  italic: false,
  ...more,
});
const split = (lines: Line[], text = lines.map((it) => it.text).join(' ')) =>
  splitParagraph(text, lines, 10).map((segment) => [segment.heading ? 'heading' : 'text', segment.text]);

describe('a paragraph as the parser gives it', () => {
  it('is cut at a heading that runs in it', () =>
    expect(
      split([
        line('ends here.', 100),
        line('5.1 Data', 126, { bold: true }),
        line('We take the', 140),
        line('prices.', 152),
      ]),
    ).toEqual([
      ['text', 'ends here.'],
      ['heading', '5.1 Data'],
      ['text', 'We take the prices.'],
    ]));

  it('is cut at a wide gap', () =>
    expect(split([line('one', 100), line('goes on.', 112), line('Two', 136), line('goes on.', 148)])).toEqual([
      ['text', 'one goes on.'],
      ['text', 'Two goes on.'],
    ]));

  it('stays whole when a line is only printed in italics', () =>
    expect(split([line('one', 100), line('in italics', 112, { italic: true }), line('two', 124)])).toEqual([
      ['text', 'one in italics two'],
    ]));

  it('stays whole when the lines do not say what the parser read', () =>
    expect(split([line('one', 100), line('Two', 160)], 'something else')).toEqual([['text', 'something else']]));
});

describe('a heading', () => {
  it.each([
    ['large', line('Scope', 0, { height: 14 }), true],
    ['bold', line('2.1 Scope of the index', 0, { bold: true }), true],
    ['slanted, in title case', line('Scope of the Index', 0, { italic: true }), true],
    ['plain', line('Scope', 0), false],
    ['a formula', line('Level = Price / Divisor', 0, { italic: true, bold: true }), false],
    ['a caption', line('Table 1. Weights', 0, { bold: true }), false],
    ['a sentence', line('This is one.', 0, { bold: true }), false],
    ['a slanted remark', line('this is no heading', 0, { italic: true }), false],
    ['a number', line('1,234', 0, { bold: true }), false],
  ])('%s: %#', (_, it_, expected) => expect(looksLikeHeading([it_], 10)).toBe(expected));
});
