import type { Formula, FormulaSymbol, Parameter, SemanticIr, Term } from '../ir.ts';
import { inCurrentPeriod } from './period-offset.ts';

/** What a symbol of a formula can be. */
type Named = Term | Parameter | Formula;

/** Words in any case; single letters as written: N and n are two symbols. */
const baseOf = (name: string): string => {
  const base = name.replace(/_\{.*\}$/, '');
  return base.length > 1 ? base.toLowerCase() : base;
};

/** All of one kind, found by exact name, by name in the current period, or by base. */
const lookup = <Item extends Named>(
  items: readonly Item[],
  nameOf: (item: Item) => string | null,
): ((symbol: string) => readonly Item[]) => {
  const exact = new Map<string, Item[]>();
  const current = new Map<string, Item[]>();
  const bases = new Map<string, Item[]>();
  const add = (index: Map<string, Item[]>, key: string, item: Item): void => {
    const list = index.get(key);
    if (list) list.push(item);
    else index.set(key, [item]);
  };
  for (const item of items) {
    const name = nameOf(item);
    if (name === null || name === '') continue;
    add(exact, name, item);
    add(current, inCurrentPeriod(name), item);
    add(bases, baseOf(name), item);
  }
  return (symbol) => {
    const found = exact.get(symbol) ?? current.get(inCurrentPeriod(symbol));
    if (found) return found;
    // Another subscript is the same thing only where the base has a single meaning.
    const sameBase = bases.get(baseOf(symbol)) ?? [];
    return new Set(sameBase.map((item) => inCurrentPeriod(nameOf(item) ?? ''))).size === 1 ? sameBase : [];
  };
};

export interface SymbolResolver {
  readonly termsNamed: (symbol: string) => readonly Term[];
  readonly parametersNamed: (symbol: string) => readonly Parameter[];
  readonly formulasDefining: (symbol: string) => readonly Formula[];
}

/** A table's "Weight cap" is the symbol `Weight cap`; a single letter stands for a parameter only where the table has a column of symbols. */
const symbolOf = ({ name, symbol, source }: Parameter): string | null =>
  symbol ?? (name.length > 1 || source === 'definition' ? name : null);

const withoutMarks = (symbol: string): string => symbol.replace(/[`$*\\]/g, '').trim();

/** Finds what the symbols of formulas mean in this document. */
export const symbolResolver = ({ terms, parameters, formulas }: SemanticIr): SymbolResolver => ({
  termsNamed: lookup(terms, ({ name }) => name),
  parametersNamed: lookup(parameters, (parameter) => {
    const symbol = symbolOf(parameter);
    return symbol === null ? null : withoutMarks(symbol);
  }),
  formulasDefining: lookup(
    formulas.filter(({ inCode }) => !inCode),
    ({ defines }) => defines?.name ?? null,
  ),
});

/** Symbols that a formula needs, without the one that it defines. */
export const neededSymbols = ({ symbols, defines }: Formula): readonly FormulaSymbol[] =>
  symbols.filter(({ start, name }) => start !== defines?.start && name !== defines?.name);
