import { assert, array, float, integer, property, tuple } from 'fast-check';
import { boxesAround, decodeWords, encodeWords, type PlacedWord } from './word-places.ts';

const measure = float({ min: 0, max: 5000, noNaN: true });
const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Words that rise and do not overlap, on pages that rise and fall. */
const words = array(
  tuple(
    integer({ min: 0, max: 300 }),
    integer({ min: 1, max: 40 }),
    integer({ min: 1, max: 6000 }),
    tuple(measure, measure, measure, measure),
  ),
).map((all) => {
  let at = 0;
  return all.map(([gap, length, page, [x, y, width, height]]): PlacedWord => {
    const start = at + gap;
    at = start + length;
    return { start, end: at, page, x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
  });
});

describe('places of words', () => {
  it('come back as they were, to a tenth of a point', () => {
    assert(property(words, (all) => expect([...decodeWords(encodeWords(all))]).toEqual(all)));
  });

  it('are found by the span that they share a character with', () => {
    assert(
      property(words, integer({ min: 0, max: 2000 }), integer({ min: 0, max: 200 }), (all, start, length) => {
        const span = { start, end: start + length };
        const shared = all.filter((word) => word.start < span.end && word.end > span.start);
        expect([...decodeWords(encodeWords(all), span)]).toEqual(shared);
      }),
    );
  });

  it('take less than ten bytes a word of running text', () => {
    const line = Array.from({ length: 1000 }, (_, i) => ({
      start: i * 7,
      end: i * 7 + 6,
      page: 1 + Math.floor(i / 500),
      x: 70 + (i % 12) * 37.3,
      y: 60 + Math.floor(i / 12) * 14.2,
      width: 33.1,
      height: 9.6,
    }));
    expect(encodeWords(line).length / line.length).toBeLessThan(10);
  });

  it('refuse bytes that are none', () => {
    expect(() => [...decodeWords(Buffer.from('[]'))]).toThrow('not the places of words');
  });

  it('are one box a line', () => {
    const word = (x: number, y: number, page = 1, height = 10) => ({ start: 0, end: 1, page, x, y, width: 20, height });
    expect(boxesAround([word(10, 10), word(40, 12, 1, 8), word(10, 30), word(10, 30, 2)])).toEqual([
      { page: 1, x: 10, y: 10, width: 50, height: 10 },
      { page: 1, x: 10, y: 30, width: 20, height: 10 },
      { page: 2, x: 10, y: 30, width: 20, height: 10 },
    ]);
    expect(boxesAround([])).toEqual([]);
  });
});
