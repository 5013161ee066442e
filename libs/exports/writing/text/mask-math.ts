/** Stands for the characters of a formula while Markdown is parsed: private use, so that no document has it. */
export const MASK = '\uE000';

/** Code first, then escapes, then formulas: whatever comes first in the text wins. */
const MARKUP =
  /^ {0,3}(?<fence>`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\k<fence>[`~]*[ \t]*$|(?![\s\S]))|(?<ticks>`+)(?!`)[^\n]{1,2000}?(?<!`)\k<ticks>(?!`)|\\[\s\S]|\$\$(?<display>[^$]{1,10000})\$\$|\$(?![\s$])(?<inline>[^$\n]{1,2000})(?<!\s)\$(?!\d)/gm;

export interface Formula {
  readonly latex: string;
  readonly display: boolean;
  /** Offset behind it. */
  readonly end: number;
}

/**
 * Hides `$…$` and `$$…$$` from a Markdown parser, which would read emphasis and table borders into them. The masked text is
 * as long as the other; formulas by the offset at which they start. `$100 to $200` is no formula.
 */
export const maskMath = (markdown: string): { masked: string; formulas: ReadonlyMap<number, Formula> } => {
  const formulas = new Map<number, Formula>();
  // A formula alone on its lines must stay a paragraph of its own: its line feeds are masked too.
  const masked = markdown.replaceAll(MASK, '\uFFFD').replace(MARKUP, (...found: unknown[]): string => {
    const match = String(found[0]);
    const { display, inline } = found.at(-1) as { display?: string; inline?: string };
    if (display === undefined && inline === undefined) return match;
    const start = found.at(-3) as number;
    formulas.set(start, {
      latex: (display ?? inline ?? '').trim(),
      display: display !== undefined,
      end: start + match.length,
    });
    return MASK.repeat(match.length);
  });
  return { masked, formulas };
};
