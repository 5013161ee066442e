import type { Span } from '#kernel';
import { isLetter } from './is-letter.ts';

export interface Token extends Span {
  /** Counts the cells of a table; the same for all words of other text. */
  readonly cell: number;
}

/** What of Markdown is never printed: line breaks in cells, addresses of links and pictures. */
const UNPRINTED = /<br>|\]\([^)\s]{0,2000}\)/g;
const SPACE = 32;
const NO_BREAK_SPACE = 0xa0;
const BAR = 0x7c;

const isSpace = (unit: number): boolean => unit <= SPACE || unit === NO_BREAK_SPACE;

/** The words of a stretch of Markdown: runs without white space that hold a letter or a digit, addresses left out. */
export const tokensOf = (markdown: string, { start, end }: Span): Token[] => {
  const slice = markdown.slice(start, end);
  const text =
    slice.includes('<br>') || slice.includes('](') ? slice.replace(UNPRINTED, (gap) => ' '.repeat(gap.length)) : slice;
  const tokens: Token[] = [];
  let cell = 0;
  let from = -1;
  let lettered = false;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : SPACE;
    if (isSpace(unit)) {
      if (lettered) tokens.push({ start: start + from, end: start + i, cell });
      else if (from === i - 1 && text.charCodeAt(from) === BAR) cell++;
      from = -1;
      lettered = false;
      continue;
    }
    if (from < 0) from = i;
    lettered ||= isLetter(unit);
  }
  return tokens;
};
