import { FUNCTIONS } from './functions.ts';
import { SYMBOLS } from './symbols.ts';

/** Characters that print nothing: function application, invisible times, joiners, variation selectors. */
const INVISIBLE = /[\u2061-\u2064\u200b-\u200d]|\p{Variation_Selector}/gu;
const TOKENS = /[A-Za-z]+|[^A-Za-z]/gu;

/** Alphabets of the block of mathematical letters (U+1D400…) that mean something else than the plain letter. */
const ALPHABETS: readonly (readonly [RegExp, string])[] = [
  [/[\u{1D400}-\u{1D433}\u{1D7CE}-\u{1D7D7}]/u, 'mathbf'],
  [/[\u{1D49C}-\u{1D503}]/u, 'mathcal'],
  [/[\u{1D504}-\u{1D537}]/u, 'mathfrak'],
  [/[\u{1D538}-\u{1D56B}\u{1D7D8}-\u{1D7E1}]/u, 'mathbb'],
];

/** Word processors write italic letters as characters of their own (𝑥, 𝛼); the plain letter means the same. */
const plainLetter = (character: string): string =>
  /[\u{1D400}-\u{1D7FF}\u210e]/u.test(character) ? character.normalize('NFKC') : character;

const letter = (character: string): string => {
  const alphabet = ALPHABETS.find(([range]) => range.test(character))?.[1];
  return alphabet === undefined ? '' : `\\${alphabet}{${character.normalize('NFKC')}}`;
};

/** Parts that begin with a letter must not run into a command before them. */
export const joinLatex = (parts: readonly string[]): string =>
  parts.reduce((all, part) => {
    if (part === '') return all;
    return all + (/\\[A-Za-z]+$/.test(all) && /^[A-Za-z]/.test(part) ? ' ' : '') + part;
  }, '');

/** LaTeX for a run of mathematical text: letters as they are, names of functions and symbols as commands. */
export const latexOfText = (text: string): string => {
  const plain = Array.from(text.replace(INVISIBLE, ''), (it) => (letter(it) === '' ? plainLetter(it) : it)).join('');
  const parts = Array.from(plain.matchAll(TOKENS), ([token]) => {
    const other = letter(token);
    if (other !== '') return other;
    if (FUNCTIONS.has(token)) return `\\${token}`;
    if (Object.hasOwn(SYMBOLS, token)) return SYMBOLS[token] ?? token;
    return /\s/.test(token) ? ' ' : token;
  });
  return joinLatex(parts);
};
