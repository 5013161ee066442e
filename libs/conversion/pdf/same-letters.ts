const letters = (text: string): string => text.replace(/\]\([^)]*\)/g, '').replace(/[^\p{L}\p{N}]/gu, '');

const BEYOND_ASCII = /[^\0-\x7F]/;
const isSimple = (text: string): boolean => !BEYOND_ASCII.test(text) && !text.includes('](');

const isAsciiLetter = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);

/** The next place of a letter from `at` on, or the length of the text. */
const nextLetter = (text: string, at: number): number => {
  let i = at;
  while (i < text.length && !isAsciiLetter(text.charCodeAt(i))) i++;
  return i;
};

const sameAsciiLetters = (a: string, b: string): boolean => {
  let [i, j] = [nextLetter(a, 0), nextLetter(b, 0)];
  while (i < a.length && j < b.length) {
    if (a.charCodeAt(i) !== b.charCodeAt(j)) return false;
    i = nextLetter(a, i + 1);
    j = nextLetter(b, j + 1);
  }
  return i >= a.length && j >= b.length;
};

/** Do two texts hold the same letters and digits in the same order? Markup, spaces and hyphens do not count. */
export const sameLetters = (a: string, b: string): boolean =>
  isSimple(a) && isSimple(b) ? sameAsciiLetters(a, b) : letters(a) === letters(b);
