import type { FormulaSymbol } from '../ir.ts';

const OFFSET = /^([A-Za-z])(?:\s?([-−+])\s?(\d+|[a-z])(?:\s?[-−+]\s?\d+)?)?$/;

interface Period {
  readonly letter: string;
  readonly offset: number;
}

/** Subscripts that can count periods; a letter (`s-k`) is taken as one period. */
const periodsOf = ({ subscripts }: FormulaSymbol): readonly Period[] =>
  subscripts.flatMap((subscript) => {
    const [, letter = '', sign, count = ''] = OFFSET.exec(subscript) ?? [];
    const size = sign === undefined ? 0 : /^\d+$/.test(count) ? Number(count) : 1;
    return letter === '' ? [] : [{ letter, offset: sign === '+' ? size : -size }];
  });

/** Whether a formula that defines one symbol needs the other of an earlier period: `P_{t-1}` for `I_t`, `D_t` for `D_{t+1}`. */
export const isOfEarlierPeriod = (symbol: FormulaSymbol, defined: FormulaSymbol | null): boolean => {
  const own = new Map((defined ? periodsOf(defined) : []).map(({ letter, offset }) => [letter, offset]));
  return periodsOf(symbol).some(({ letter, offset }) => offset < (own.get(letter) ?? 0));
};

/** A symbol's name in the current period: `P_{i,t-1}` → `P_{i,t}`. */
export const inCurrentPeriod = (name: string): string =>
  name.replace(/(?<=[{,])([A-Za-z])\s?[-−+]\s?(?:\d+|[a-z])(?:\s?[-−+]\s?\d+)?(?=[,}])/g, '$1');
