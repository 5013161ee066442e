import { decodeWords, encodeWords } from '#kernel';
import { carryWords } from './carry-words.ts';

const text = 'paid in recent days only';
const printed = encodeWords(
  [...text.matchAll(/\w+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    page: 1,
    x: index,
    y: 50,
    width: word.length,
    height: 10,
  })),
);
const carried = (start: number, end: number, replacement: string): [string, number][] => {
  const edited = text.slice(0, start) + replacement + text.slice(end);
  const words = carryWords(printed, { start, end, quote: text.slice(start, end), replacement });
  return [...decodeWords(words)].map((word) => [edited.slice(word.start, word.end), word.x]);
};

describe('places of words after an edit', () => {
  it('are those of before for words that were not touched', () => {
    expect(carried(8, 19, 'the 20 preceding Trading Days')).toEqual([
      ['paid', 0],
      ['in', 5],
      ['only', 20],
    ]);
    expect(carried(10, 12, '')).toEqual([
      ['paid', 0],
      ['in', 5],
      ['days', 15],
      ['only', 20],
    ]);
  });

  it('all move behind an insertion', () => {
    expect(carried(0, 0, 'Fees are ').map(([, x]) => x)).toEqual([0, 5, 8, 15, 20]);
    expect(carried(text.length, text.length, '.')).toHaveLength(5);
  });
});
