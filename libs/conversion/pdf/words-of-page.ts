import type { PrintedWord } from '../words/printed-words.ts';
import type { PdfPage } from './page.ts';

/** The words of a page where they are printed; text that the parser did not cut into words stays in one. */
export const wordsOfPage = ({ pageNum: page, textItems }: PdfPage): PrintedWord[] => {
  const all: PrintedWord[] = [];
  for (const item of textItems) {
    const words = item.words === undefined || item.words.length === 0 ? [item] : item.words;
    for (const { text, x, y, width, height } of words) all.push({ text, page, x, y, width, height });
  }
  return all;
};
