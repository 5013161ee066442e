import fc from 'fast-check';
import { diffParts, diffRows, type Change, type DiffRow } from './diff-rows.ts';

const change = (at: number, was: string, is: string): Change => ({
  from: { start: at, end: at + was.length, text: was },
  to: { start: at, end: at + is.length, text: is },
});

const replaced = (text: string, was: string, is: string): Change => change(text.indexOf(was), was, is);

const sideOf = (rows: readonly DiffRow[], not: 'insert' | 'delete'): string =>
  rows.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind !== not).map(({ text }) => text)).join('');

describe('a difference in rows', () => {
  const text = 'One.\nThe fee is three.\nTwo.\n';
  it('keeps a change in its line', () => {
    const rows = diffRows(text, [replaced(text, 'three', 'four')]);
    expect(rows.map(({ pieces }) => pieces)).toEqual([
      [{ kind: 'same', text: 'One.\n' }],
      [
        { kind: 'same', text: 'The fee is ' },
        { kind: 'delete', text: 'three', change: 0 },
        { kind: 'insert', text: 'four', change: 0 },
        { kind: 'same', text: '.\n' },
      ],
      [{ kind: 'same', text: 'Two.\n' }],
    ]);
  });
  it('counts the lines of either text', () => {
    const rows = diffRows(text, [change(5, '', 'New.\nLines.\n')]);
    expect(rows.map(({ fromLine, toLine }) => [fromLine, toLine])).toEqual([
      [1, 1],
      [2, 2],
      [3, 5],
    ]);
  });
  it('has a row for a text that does not end with a line', () => expect(diffRows('a', [])).toHaveLength(1));
  it('has both texts whole, whatever changed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b\n', '\n', 'c c'), fc.constantFrom('', 'x', 'y\n', '\nz')), {
          maxLength: 12,
        }),
        (parts) => {
          let from = '';
          let to = '';
          const changes: Change[] = [];
          for (const [same, inserted] of parts) {
            from += same;
            to += same;
            const was = inserted === 'x' ? 'q\n' : '';
            if (inserted !== '')
              changes.push({
                from: { start: from.length, end: from.length + was.length, text: was },
                to: { start: to.length, end: to.length + inserted.length, text: inserted },
              });
            from += was;
            to += inserted;
          }
          const rows = diffRows(from, changes);
          expect(sideOf(rows, 'insert')).toBe(from);
          expect(sideOf(rows, 'delete')).toBe(to);
        },
      ),
    );
  });
});

describe('parts of a difference', () => {
  const long = Array.from({ length: 20 }, (_, line) => `Line ${line}.\n`).join('');
  const kinds = (changes: readonly Change[]) =>
    diffParts(diffRows(long, changes)).map(({ kind, rows }) => [kind, rows.length]);
  it('leave out what is far from a change', () =>
    expect(kinds([replaced(long, 'Line 10', 'Row 10')])).toEqual([
      ['gap', 8],
      ['rows', 5],
      ['gap', 7],
    ]));
  it('are one gap when nothing changed', () => expect(kinds([])).toEqual([['gap', 20]]));
  it('show a single row between', () =>
    expect(kinds([replaced(long, 'Line 2.', 'A'), replaced(long, 'Line 8.', 'B')]).map(([kind]) => kind)).toEqual([
      'rows',
      'rows',
      'rows',
      'gap',
    ]));
});
