import type { PlacedWord } from '#kernel';
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
  const under = boxes.map((box) => {
    const [left, top] = [box.x - SLACK, box.y - SLACK];
    const [right, bottom] = [box.x + box.width + SLACK, box.y + box.height + SLACK];
    return wordsOf(box.page).filter((word) => {
      const y = word.y + word.height / 2;
      if (y < top || y > bottom) return false;
      const x = word.x + word.width / 2;
      return x >= left && x <= right;
    });
  });
  return under.length === 1 ? (under[0] ?? []) : under.flat();
};

/**
 * Where each word of the Markdown is printed. A word that a line end cut has a part on either line. Words that are not
 * printed, or printed differently, have no place. The result rises and does not overlap.
 */
export function* placeWords(markdown: string, origins: readonly Origin[], wordsOf: WordsOfPage): Generator<PlacedWord> {
  for (const origin of origins) {
    const tokens = tokensOf(markdown, origin);
    if (tokens.length === 0) continue;
    const near = new PrintedWords(markdown, wordsUnder(origin, wordsOf));
    for (let i = 0; i < tokens.length; i++) {
      for (const { start, end, word } of near.find(tokens, i)?.fragments ?? []) {
        const printed = near.words[word];
        if (printed === undefined) continue;
        const { page, x, y, width, height } = printed;
        yield { start, end, page, x, y, width, height };
      }
    }
  }
}
