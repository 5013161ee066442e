import fc from 'fast-check';
import { shortened, wordDiff, type Piece } from './word-diff.ts';

const printed = (pieces: readonly Piece[]): string =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}]` : `[+${text}]`)).join('');

const side = (pieces: readonly Piece[], without: Piece['kind']): string =>
  pieces.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');

describe('a difference of words', () => {
  it.each([
    ['20 days', '20 Index Business Days', '20 [-days][+Index Business Days]'],
    ['a factor of 0.94 is used', 'a factor of 0.97 is used', 'a factor of [-0.94][+0.97] is used'],
    ['at 11:00', 'at 11:00 Europe/London', 'at 11:00[+ Europe/London]'],
    ['the fee is 5 bps', 'the fee is 7 bps', 'the fee is [-5 bps][+7 bps]'],
    ['with $a_t = b$ here', 'with $a_t = c$ here', 'with [-$a_t = b$][+$a_t = c$] here'],
    ['', 'new text', '[+new text]'],
    ['old text', '', '[-old text]'],
    ['same', 'same', 'same'],
  ])('from "%s" to "%s"', (before, after, expected) => expect(printed(wordDiff(before, after))).toBe(expected));

  it('holds both texts, whatever they are', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const pieces = wordDiff(before, after);
        expect(side(pieces, 'come')).toBe(before);
        expect(side(pieces, 'gone')).toBe(after);
      }),
    ));

  it('holds both texts when they share many words', () => {
    const text = fc.array(fc.constantFrom('1.5', ' ', 'rate', '$x$', '\n', '%', 'of', '0.94'));
    fc.assert(
      fc.property(text, text, (some, others) => {
        const [before, after] = [some.join(''), others.join('')];
        const pieces = wordDiff(before, after);
        expect(side(pieces, 'come')).toBe(before);
        expect(side(pieces, 'gone')).toBe(after);
      }),
    );
  });

  it('cuts no number in two', () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1_000, noNaN: true }), fc.nat(99_999), (one, other) => {
        const [before, after] = [`weight ${one.toFixed(3)} is`, `weight ${other} is`];
        for (const { kind, text } of wordDiff(before, after)) if (kind === 'same') expect(text).not.toMatch(/\d$|^\d/);
      }),
    ));

  it('takes texts that have nothing in common as rewritten', () => {
    const many = (word: string) => Array.from({ length: 2_000 }, (_, n) => `${word}${n}`).join(' ');
    expect(wordDiff(many('a'), many('b')).map(({ kind }) => kind)).toEqual(['gone', 'come']);
  });
});

describe('a shortened difference', () => {
  const long = 'word '.repeat(40);
  it('keeps what is beside a change', () =>
    expect(printed(shortened(wordDiff(`${long}is 5 ${long}or 6 ${long}`, `${long}is 7 ${long}or 8 ${long}`), 12))).toBe(
      ' … ord word is [-5][+7] word word w … ord word or [-6][+8] word word w … ',
    ));
  it('leaves short texts alone', () => {
    const pieces = wordDiff('a b c', 'a x c');
    expect(shortened(pieces, 20)).toEqual(pieces);
  });
});
