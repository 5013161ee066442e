import fc from 'fast-check';
import { diffVersions, unifiedDiff } from './diff-versions.ts';

const words = fc
  .array(
    fc.constantFrom(
      'the',
      '20',
      '0.94',
      'days',
      ' ',
      '\n',
      'w_i',
      '%',
      '.',
      'é',
      '𝛼',
      '|',
      '| a | b |\n',
      '$x_1$',
      '`c`',
    ),
    { maxLength: 40 },
  )
  .map((list) => list.join(''));

describe('a difference of versions', () => {
  it('keeps a number in one piece', () =>
    expect(diffVersions('decay 0.94 daily', 'decay 0.97 daily')).toEqual([
      { kind: 'replace', from: { start: 6, end: 10, text: '0.94' }, to: { start: 6, end: 10, text: '0.97' } },
    ]));

  it('does not take the full stop for a part of the number', () =>
    expect(diffVersions('at 11:00.', 'at 11:00 UTC.').map(({ kind, to }) => [kind, to.text])).toEqual([
      ['insert', ' UTC'],
    ]));

  it('tells insertion from deletion', () => {
    expect(diffVersions('20 days', '20 trading days').map(({ kind, to }) => [kind, to.text])).toEqual([
      ['insert', 'trading '],
    ]);
    expect(diffVersions('20 trading days', '20 days').map(({ kind, from }) => [kind, from.text])).toEqual([
      ['delete', 'trading '],
    ]);
  });

  const texts = (before: string, after: string) =>
    diffVersions(before, after).map(({ from, to }) => [from.text, to.text]);

  it('stays inside of a cell', () =>
    expect(
      texts('| Cap | 5 % | daily |\n| Floor | 1 % | daily |\n', '| Cap | 10 % | weekly |\n| Floor | 1 % | daily |\n'),
    ).toEqual([
      ['5 %', '10 %'],
      ['daily', 'weekly'],
    ]));

  it('takes a column that is new for itself', () =>
    expect(texts('| a | b |\n|---|---|\n', '| a | x | b |\n|---|---|---|\n').map(([from]) => from)).toEqual(['', '']));

  it('takes a formula as a whole', () =>
    expect(texts('Then $w_i = \\frac{1}{N}$ holds.', 'Then $w_i = \\frac{c}{M}$ holds.')).toEqual([
      ['$w_i = \\frac{1}{N}$', '$w_i = \\frac{c}{M}$'],
    ]));

  it('takes a phrase that was rewritten as one', () =>
    expect(texts('on the last trading day', 'on every other business day')).toEqual([
      ['the last trading', 'every other business'],
    ]));

  it('does not run from one paragraph into the next', () =>
    expect(texts('First one.\nSecond.\n', 'First two.\nThird.\n')).toEqual([
      ['one', 'two'],
      ['Second', 'Third'],
    ]));

  it('of texts that have nothing in common ends soon', () => {
    const text = (word: string): string => Array.from({ length: 20_000 }, (_, n) => `${word}${n}`).join('\n');
    expect(diffVersions(text('a'), text('b'))).not.toEqual([]);
  });

  it('is nothing between equal texts', () => expect(diffVersions('same', 'same')).toEqual([]));

  it('turns the one text into the other', () =>
    fc.assert(
      fc.property(words, words, (before, after) => {
        let [built, at] = ['', 0];
        for (const { from, to } of diffVersions(before, after)) {
          expect(before.slice(from.start, from.end)).toBe(from.text);
          expect(after.slice(to.start, to.end)).toBe(to.text);
          built += before.slice(at, from.start) + to.text;
          at = from.end;
        }
        expect(built + before.slice(at)).toBe(after);
      }),
    ));

  it('is a unified diff too', () =>
    expect(unifiedDiff({ name: 'version 1', text: 'a\nb\n' }, { name: 'version 2', text: 'a\nc\n' })).toContain(
      '-b\n+c\n',
    ));
});
