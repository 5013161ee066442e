import { array, assert, constantFrom, integer, property, stringMatching, tuple } from 'fast-check';
import { decodeWords } from '#kernel';
import type { Origin } from '../draft.ts';
import { pagesOf, placeWords } from './place-words.ts';
import type { PrintedWord } from './printed-words.ts';
import { tokensOf } from './tokens-of.ts';

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}]/gu, '');

/** Words one beside the other on lines of ten, on one page. */
const printed = (texts: readonly string[]): PrintedWord[] =>
  texts.map((text, i) => ({ text, page: 1, x: (i % 10) * 50, y: Math.floor(i / 10) * 20, width: 40, height: 10 }));

const whole = (markdown: string): Origin[] => [
  { start: 0, end: markdown.length, page: 1, boxes: [{ page: 1, x: 0, y: 0, width: 10_000, height: 10_000 }] },
];

/** What each word of the Markdown was read from: its text, and the text of the printed word at its place. */
const mapped = (markdown: string, words: readonly PrintedWord[]): [string, string | undefined][] =>
  [...decodeWords(placeWords(markdown, whole(markdown), pagesOf(words)))].map(({ start, end, x, y }) => [
    markdown.slice(start, end),
    words.find((word) => word.x === x && word.y === y)?.text,
  ]);

describe('the place of a word', () => {
  it('is that of the printed word, whatever marks stand around it', () => {
    expect(mapped('## **Fee** (a\\_b) [see](http://x.y) 1.5%', printed(['Fee', '(a_b)', 'see', '1.5%']))).toEqual([
      ['Fee', 'Fee'],
      ['a\\_b', '(a_b)'],
      ['see', 'see'],
      ['1.5', '1.5%'],
    ]);
  });

  it('is two places when a line end cut the word, and one when the text parts what is printed as one', () => {
    expect(mapped('the calculation a b', printed(['the', 'calcu-', 'lation', 'a/b']))).toEqual([
      ['the', 'the'],
      ['calcu', 'calcu-'],
      ['lation', 'lation'],
      ['a', 'a/b'],
      ['b', 'a/b'],
    ]);
  });

  it('is found where the text leaves the order of the page, by what follows', () => {
    // Two lines in each cell: the page gives them line by line.
    const page = ['Term', 'Rate', 'one', 'one', 'month', 'percent'].map((text, i) => ({
      text,
      page: 1,
      x: (i % 2) * 100,
      y: Math.floor(i / 2) * 12,
      width: 40,
      height: 10,
    }));
    const markdown = '| Term one month | Rate one percent |';
    const words = [...decodeWords(placeWords(markdown, whole(markdown), pagesOf(page)))];
    expect(words.map(({ x, y }) => [x, y])).toEqual([0, 100].flatMap((x) => [0, 12, 24].map((y) => [x, y])));
  });

  it('is not known for a word that is not printed', () => {
    expect(mapped('the lost word', printed(['the', 'word']))).toEqual([
      ['the', 'the'],
      ['word', 'word'],
    ]);
    // The beginning of another word is not the word.
    expect(mapped('the 1', printed(['the', '1000']))).toEqual([['the', 'the']]);
    expect([...decodeWords(placeWords('word', [{ start: 0, end: 4 }], pagesOf([])))]).toEqual([]);
  });

  it('holds the same letters as the word at its place, in any order of any words', () => {
    const word = stringMatching(/^[a-cé𝑥1-3]{1,4}[.,%)]?$/u);
    const marked = constantFrom('', '**', '*', '(');
    assert(
      property(array(tuple(word, marked), { maxLength: 40 }), integer({ min: 0, max: 40 }), (all, turn) => {
        const texts = all.map(([text]) => text);
        const markdown = all.map(([text, mark]) => `${mark}${text}${mark}`).join(' ');
        const page = printed([...texts.slice(turn), ...texts.slice(0, turn)]);
        const found = mapped(markdown, page);
        for (const [text, from] of found) expect(letters(from ?? '')).toContain(letters(text));
        // Every word is there, so every word is found, and the parts make up the whole.
        expect(letters(found.map(([text]) => text).join(''))).toBe(letters(texts.join('')));
      }),
    );
  });
});

describe('the words of a stretch of Markdown', () => {
  it('are runs that hold a letter or a digit, without addresses and line breaks', () => {
    const markdown = '| a<br>b | – | ![x](images/y.png) 2 |';
    expect(
      tokensOf(markdown, { start: 0, end: markdown.length }).map(({ start, end }) => markdown.slice(start, end)),
    ).toEqual(['a', 'b', '![x', '2']);
    expect(tokensOf(markdown, { start: 2, end: 3 })).toEqual([{ start: 2, end: 3, cell: 0 }]);
  });
});
