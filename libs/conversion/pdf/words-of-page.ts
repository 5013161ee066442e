import type { PrintedWord } from '../words/printed-words.ts';
import type { PdfPage } from './page.ts';

/** The words of a page where they are printed; text that the parser did not cut into words stays in one. */
export const wordsOfPage = ({ pageNum: page, textItems }: PdfPage): PrintedWord[] => {
  const all: PrintedWord[] = [];
  for (const { words = [], text, x, y, width, height } of textItems) {
    if (words.length === 0) all.push({ text, page, x, y, width, height });
    // No copies: there are as many of them as words in the document.
    for (const word of words) all.push(Object.assign(word, { page }));
  }
  return all;
};
