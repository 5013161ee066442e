/** Markdown whose LaTeX is out of reach of the Markdown parser, which would read `_` and `*` in it as emphasis. */
export interface ProtectedMath {
  readonly markdown: string;
  /** LaTeX by number; `\uE000n\uE001` stands for it in the Markdown. */
  readonly formulas: readonly { readonly latex: string; readonly display: boolean }[];
}

/** Where a formula stands in protected text. The code points are private use, so that no document has them. */
export const MATH_MARK = /\uE000(\d+)\uE001/;

/** Replaces `$$…$$` (display) and `$…$` (inline, on one line) by marks. */
export function protectMath(source: string): ProtectedMath {
  const formulas: { latex: string; display: boolean }[] = [];
  const markdown = source.replace(
    /\$\$([^$]+)\$\$|\$([^$\n]+)\$/g,
    (_, display: string | undefined, inline: string | undefined) => {
      formulas.push({ latex: (display ?? inline ?? '').trim(), display: display !== undefined });
      return `\uE000${formulas.length - 1}\uE001`;
    },
  );
  return { markdown, formulas };
}
