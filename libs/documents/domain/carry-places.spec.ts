import { carryPlaces } from './carry-places.ts';

const base = [
  { start: 0, end: 7, page: 1 },
  { start: 9, end: 20, page: 2 },
  { start: 22, end: 30, page: 3 },
];
const insert = (start: number, end: number, replacement: string) => ({ start, end, quote: '', replacement });

describe('blocks of an edited version', () => {
  it('keep their page before and after the edit, and where they were edited', () =>
    expect(
      carryPlaces(
        base,
        [
          { start: 0, end: 7 },
          { start: 9, end: 25 },
          { start: 27, end: 35 },
        ],
        insert(12, 12, 'abcde'),
      ).map(({ page }) => page),
    ).toEqual([1, 2, 3]));

  it('stand where the text stood that was split', () =>
    expect(
      carryPlaces(
        base,
        [
          { start: 0, end: 7 },
          { start: 9, end: 12 },
          { start: 14, end: 22 },
          { start: 24, end: 32 },
        ],
        insert(12, 12, '\n\n'),
      ).map(({ page }) => page),
    ).toEqual([1, 2, 2, 3]));

  it('follow when text was removed', () =>
    expect(
      carryPlaces(
        base,
        [
          { start: 0, end: 7 },
          { start: 11, end: 19 },
        ],
        insert(9, 20, ''),
      ).map(({ page }) => page),
    ).toEqual([1, 3]));
});
