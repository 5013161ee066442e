import type { Span } from '#kernel';

const FENCE = /^ {0,3}(?:>\s?)*(`{3,}|~{3,})/;
const OPENING = /^[ \t]*\$\$/;

/** Spans of display formulas: `$$` at the start of a line up to the next `$$`, outside of fenced code. */
const formulaSpans = (markdown: string): Span[] => {
  const spans: Span[] = [];
  let fence: string | undefined;
  let at = 0;
  while (at < markdown.length) {
    const newline = markdown.indexOf('\n', at);
    let end = newline < 0 ? markdown.length : newline + 1;
    const line = markdown.slice(at, end);
    const mark = FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length) fence = undefined;
    } else if (mark !== undefined) {
      fence = mark;
    } else if (OPENING.test(line)) {
      const start = at + line.indexOf('$$');
      const close = markdown.indexOf('$$', start + 2);
      if (close >= 0) {
        spans.push({ start, end: close + 2 });
        end = close + 2;
      }
    }
    at = end;
  }
  return spans;
};

/**
 * Hides display formulas from a Markdown parser, which would read emphasis and headings into them: each becomes a
 * processing instruction (`<?…?>`, an HTML block to CommonMark) of the same length and the same lines.
 */
export const maskFormulas = (markdown: string): { masked: string; formulas: ReadonlySet<number> } => {
  const spans = formulaSpans(markdown);
  let masked = '';
  let at = 0;
  for (const { start, end } of spans) {
    const inner = markdown.slice(start + 2, end - 2).replace(/[^\s]/g, 'x');
    masked += `${markdown.slice(at, start)}<?${inner}?>`;
    at = end;
  }
  return { masked: masked + markdown.slice(at), formulas: new Set(spans.map(({ start }) => start)) };
};
