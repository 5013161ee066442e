const RTL = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/gu;
const LETTER = /\p{L}/gu;
/** From the first of these scripts on. */
const MAY_BE_RTL = /[^\0-\u058F]/;

const isRtlWord = (word: string): boolean => word.search(RTL) >= 0;

/** Is most of this text written from right to left? */
export const isRightToLeft = (text: string): boolean =>
  MAY_BE_RTL.test(text) && (text.match(RTL)?.length ?? 0) * 2 > (text.match(LETTER)?.length ?? 0);

/**
 * Puts the words of a printed line into reading order. A PDF gives them from left to right; runs of Latin words and
 * numbers inside keep that order.
 */
export const readingOrder = (line: string): string => {
  const words: string[][] = [];
  let leftToRight = false;
  for (const word of line.split(' ').reverse()) {
    const latin = !isRtlWord(word) && /[\p{L}\p{N}]/u.test(word);
    if (latin && leftToRight) words.at(-1)?.unshift(word);
    else words.push([word]);
    leftToRight = latin;
  }
  return words.flat().join(' ');
};
