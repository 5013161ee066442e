interface Span {
  readonly start: number;
  readonly end: number;
}

/** A mark that shows a place is no longer than this. */
const MAX = 200;

/** Ends of sentences and lines. */
const END = /[.!?](?=\s)|\n/g;

/**
 * What to mark when a link points at `at` (UTF-16 units): up to `end` when the link says so, else to the end of the sentence, line
 * or block. Undefined outside of the text.
 */
export const spanAt = (
  markdown: string,
  blocks: readonly Span[],
  at: number,
  end: number | undefined,
): Span | undefined => {
  if (at >= markdown.length) return undefined;
  if (end !== undefined && end >= at) return { start: at, end: Math.min(end, markdown.length) };
  const block = blocks.find((one) => one.start <= at && at < one.end);
  const rest = markdown.slice(at, Math.min(block?.end ?? markdown.length, at + MAX));
  END.lastIndex = 0;
  const found = END.exec(rest);
  const length = found ? found.index + (found[0] === '\n' ? 0 : 1) : rest.trimEnd().length;
  return { start: at, end: at + Math.max(1, length) };
};
