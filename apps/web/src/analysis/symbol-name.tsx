import { Formula } from '../documents/text/formula.tsx';

/** `w_{i,t}`, `\gamma` and the like; a name of words is none. */
const SYMBOL = /^\\?[\p{L}]{1,12}(?:[_^](?:\{[^{}]*\}|[\p{L}\d]))+$|^\\[a-zA-Z]+$/u;

/** A name as people write it: a symbol like a formula, anything else as it is. */
export const SymbolName = ({ name }: { readonly name: string }) =>
  SYMBOL.test(name) ? <Formula latex={name} /> : name;
