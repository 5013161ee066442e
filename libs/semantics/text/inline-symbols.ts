import { tokenise } from '../formula/tokenise.ts';
import { remember } from './remember.ts';

/** `$s$`, `\(P_t\)`, `` `w_i` ``: what is longer is a formula. */
const MARKED = /\$(?![\s\d])([^$\n]{1,40}?)(?<![\s\\])\$(?!\d)|\\{1,3}\(([^\n]{1,40}?)\\{1,3}\)|`([^`\n]{1,40})`/g;

/** Names of the symbols that stand alone in math or code marks, subscripts in braces. */
export const inlineSymbols = remember((raw): readonly string[] =>
  [...raw.matchAll(MARKED)].flatMap((match) => {
    const tokens = tokenise(match[1] ?? match[2] ?? match[3] ?? '', 0);
    const [symbol, end] = tokens;
    if (symbol?.kind !== 'name' || end?.kind !== 'end') return [];
    const { text, subscripts = [] } = symbol;
    return [subscripts.length > 0 ? `${text}_{${subscripts.join(',')}}` : text];
  }),
);
