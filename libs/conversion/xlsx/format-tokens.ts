/** A piece of a number format: text that is shown, or a code such as `yyyy`, `0`, `#`, `.`, `%`. */
export interface FormatToken {
  readonly kind: 'text' | 'code';
  readonly value: string;
}

/** Quoted text, escapes, widths (`_x`), fillers (`*x`), brackets, date codes, digits. */
const TOKEN =
  /"([^"]*)"?|\\(.)|_(.)|\*.|\[([^\]]*)\]|(General|AM\/PM|A\/P|E[+-]|y+|m+|d+|h+|s+|[0#?]+|[.,%@/])|([\s\S])/giu;

/** Colours and conditions show nothing; `[$€-407]` shows a currency; `[h]` counts hours beyond a day. */
const bracket = (inner: string): FormatToken[] => {
  const currency = /^\$([^-]*)/.exec(inner);
  if (currency !== null) return [{ kind: 'text', value: currency[1] ?? '' }];
  return /^(?:h+|m+|s+)$/i.test(inner) ? [{ kind: 'code', value: `[${inner.toLowerCase()}]` }] : [];
};

/** Cuts one section of a number format into its pieces. */
export const formatTokens = (section: string): FormatToken[] =>
  Array.from(section.matchAll(TOKEN)).flatMap(([all, quoted, escaped, width, inner, code, other]): FormatToken[] => {
    if (inner !== undefined) return bracket(inner);
    if (code !== undefined) return [{ kind: 'code', value: code }];
    if (width !== undefined) return [{ kind: 'text', value: ' ' }];
    if (all.startsWith('*')) return [];
    return [{ kind: 'text', value: quoted ?? escaped ?? other ?? '' }];
  });
