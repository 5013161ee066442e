import { WordEncoder } from '#kernel';
import type { Origin } from '../draft.ts';
import { PrintedWords, type PrintedWord } from './printed-words.ts';
import { tokensOf } from './tokens-of.ts';

/** The printed words of a page, in its order. */
export type WordsOfPage = (page: number) => readonly PrintedWord[];

/** Printed words by their pages. */
export const pagesOf = (words: readonly PrintedWord[]): WordsOfPage => {
  const pages = new Map<number, PrintedWord[]>();
  for (const word of words) {
    const page = pages.get(word.page);
    if (page === undefined) pages.set(word.page, [word]);
    else page.push(word);
  }
  return (page) => pages.get(page) ?? [];
};

/** Points by which a word may stick out of the box of its block. */
const SLACK = 1;

const wordsUnder = ({ page, boxes = [] }: Origin, wordsOf: WordsOfPage): readonly PrintedWord[] => {
  if (boxes.length === 0) return page === undefined ? [] : wordsOf(page);
  const under: PrintedWord[] = [];
  for (const box of boxes) {
    const left = box.x - SLACK;
    const top = box.y - SLACK;
    const right = box.x + box.width + SLACK;
    const bottom = box.y + box.height + SLACK;
    for (const word of wordsOf(box.page)) {
      const place = word.leaning ?? word;
      const y = place.y + place.height / 2;
      if (y < top || y > bottom) continue;
      const x = place.x + place.width / 2;
      if (x >= left && x <= right) under.push(word);
    }
  }
  return under;
};

/**
 * Where each word of the Markdown is printed, for `decodeWords` of the kernel. A word that a line end cut has a part on
 * either line. Words that are not printed, or printed differently, have no place.
 */
export const placeWords = (markdown: string, origins: readonly Origin[], wordsOf: WordsOfPage): Uint8Array => {
  const encoder = new WordEncoder();
  for (const origin of origins) {
    const tokens = tokensOf(markdown, origin);
    if (tokens.length === 0) continue;
    const near = new PrintedWords(markdown, wordsUnder(origin, wordsOf));
    for (let i = 0; i < tokens.length; i++) {
      for (const { start, end, word } of near.find(tokens, i)?.fragments ?? []) {
        const printed = near.words[word];
        if (printed !== undefined) encoder.add(start, end, printed.leaning ?? printed);
      }
    }
  }
  return encoder.end();
};
