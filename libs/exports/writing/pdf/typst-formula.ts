import { tex2typst } from 'tex2typst';

const STRING = /"(?:[^"\\]|\\.)*"/g;
/** The one piece of code that conversion writes. */
const KNOWN = /limits: #(?:true|false)/g;
/** Code, a way to it, and the end of the formula. */
const UNSAFE = /(?<!\\)[#$]|\bstd\b|\/\/|\/\*/;

/**
 * LaTeX as Typst mathematics, without dollar signs; undefined for LaTeX that cannot be converted, or whose conversion would
 * hold anything but mathematics.
 */
export const typstFormula = (latex: string): string | undefined => {
  try {
    const typst = tex2typst(latex, { preferShorthands: false });
    const bare = typst.replace(STRING, '').replace(KNOWN, '');
    return typst.trim() === '' || UNSAFE.test(bare) ? undefined : typst;
  } catch {
    return undefined;
  }
};
