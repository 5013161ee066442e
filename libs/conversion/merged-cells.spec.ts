import { fillMergedCells } from './merged-cells.ts';

const cell = (text: string, columns = 1, rows = 1) => ({ content: text, text, columns, rows });

describe('a grid of merged cells', () => {
  it('repeats labels to the right and downwards', () =>
    expect(
      fillMergedCells(
        [
          [cell('a', 2), cell('b', 1, 2)],
          [cell('c'), cell('d')],
        ],
        '',
      ),
    ).toEqual([
      ['a', 'a', 'b'],
      ['c', 'd', 'b'],
    ]));

  it('says long text once', () => {
    const long = 'a sentence longer than forty characters is no label';
    expect(fillMergedCells([[cell(long, 2)], [cell('c'), cell('d')]], '')).toEqual([
      [long, ''],
      ['c', 'd'],
    ]);
  });

  it('is rectangular, whatever the rows say', () =>
    expect(fillMergedCells([[cell('a', 1, 9)], [], [cell('b'), cell('c')]], '-')).toEqual([
      ['a', '-', '-'],
      ['a', '-', '-'],
      ['a', 'b', 'c'],
    ]));

  it.each([
    ['wide and long', [[cell('a', 900)], ...Array.from({ length: 2000 }, () => [cell('b')])]],
    ['merged all over', Array.from({ length: 2000 }, () => [cell('a', 1000, 2000)])],
  ])('is refused when it is %s', (_, rows) =>
    expect(() => fillMergedCells(rows, '')).toThrow(expect.objectContaining({ code: 'too-complex' })),
  );
});
