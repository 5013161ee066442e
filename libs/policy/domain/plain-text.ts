import type { Span } from '#kernel';

/** Text as a reader sees it, with the way back to the Markdown. */
export interface PlainText {
  readonly text: string;
  /** The Markdown span of `text.slice(start, end)`; the range must not be empty. */
  readonly spanOf: (start: number, end: number) => Span;
}

const isSpace = (unit: string | undefined): boolean => unit === undefined || /\s/.test(unit);
const isWord = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);

/** Asterisks that stand alone (`a * b`) or inside a word (`a*b`) are text; others are emphasis. */
const isEmphasis = (before: string | undefined, after: string | undefined): boolean =>
  !(isSpace(before) && isSpace(after)) && !(isWord(before) && isWord(after));

/**
 * A part of the Markdown with emphasis marks left out and white space (line breaks too) as single spaces, so that a
 * pattern finds words that Markdown has wrapped or set in bold.
 */
export const plainText = (markdown: string, { start, end }: Span): PlainText => {
  const units: string[] = [];
  const places: number[] = [];
  for (let i = start; i < end; i++) {
    const unit = markdown.charAt(i);
    if (unit === '*') {
      let after = i;
      while (after < end && markdown[after] === '*') after++;
      if (isEmphasis(i > start ? markdown[i - 1] : undefined, after < end ? markdown[after] : undefined)) {
        i = after - 1;
        continue;
      }
    }
    const space = isSpace(unit);
    if (space && (units.length === 0 || units.at(-1) === ' ')) continue;
    units.push(space ? ' ' : unit);
    places.push(i);
  }
  return {
    text: units.join(''),
    spanOf: (from, to) => ({ start: places[from] ?? start, end: (places[to - 1] ?? end - 1) + 1 }),
  };
};
