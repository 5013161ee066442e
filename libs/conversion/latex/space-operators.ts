const RELATION =
  /^(?:[=<>]|:=|\\(?:leq|geq|neq|approx|equiv|sim|simeq|cong|propto|ll|gg|in|notin|ni|subseteq|subset|supseteq|supset|cup|cap|times|div|cdot|pm|mp|wedge|vee|mid|to|rightarrow|leftarrow|Rightarrow|Leftrightarrow|mapsto)(?![A-Za-z]))/;
/** What stands before a sign that joins two terms; after anything else it is the sign of one. */
const OPERAND_END = /[\w)\]}'!|]$/;
const WORDS = /^\\(?:text|mathrm|operatorname\*?|begin|end)\{/;

/**
 * Sets operators apart by spaces, but not inside of indices and exponents: `w_{i=1} + x = y`. Spaces mean nothing to
 * LaTeX; they are for people who read the source.
 */
export const spaceOperators = (latex: string): string => {
  let spaced = '';
  /** For each open brace: is it an index or an exponent? */
  const scripts: boolean[] = [];
  let i = 0;
  while (i < latex.length) {
    const rest = latex.slice(i, i + 40);
    const words = WORDS.exec(rest)?.[0];
    if (words !== undefined) {
      const end = latex.indexOf('}', i);
      const stop = end < 0 ? latex.length : end + 1;
      spaced += latex.slice(i, stop);
      i = stop;
      continue;
    }
    const character = latex[i] ?? '';
    const isScript = scripts.includes(true);
    const operator =
      RELATION.exec(rest)?.[0] ?? (/^[+-]/.test(rest) && OPERAND_END.test(spaced.trimEnd()) ? character : undefined);
    const afterBrackets = /\\(?:left|right|big|Big)$/.test(spaced);
    if (operator !== undefined && !isScript && !afterBrackets) {
      spaced = `${spaced.trimEnd()} ${operator} `;
      i += operator.length;
      continue;
    }
    const command = /^\\(?:[A-Za-z]+|.)/s.exec(rest)?.[0] ?? character;
    if (command === '{') scripts.push(/[_^]$/.test(spaced));
    if (command === '}') scripts.pop();
    // `w_iP` could be read as one name with the index "iP".
    const glued = /[_^][A-Za-z0-9]$/.test(spaced) && /^[A-Za-z\\]/.test(command);
    spaced += (glued ? ' ' : '') + (command === ' ' && spaced.endsWith(' ') ? '' : command);
    i += command.length;
  }
  return spaced.trim();
};
