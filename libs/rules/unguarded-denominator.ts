import type { Formula, FormulaSymbol, SemanticIr } from '#semantics';
import type { Rule } from './rule.ts';

/** Positive by nature: a price, a level, a count. */
const POSITIVE =
  /\b(?:prices?|close|level|divisor|number of|count|base|constituents?|capitali[sz]ation|days?|shares outstanding|initial|old|total (?:value|market)|notional|sum of (?:all )?(?:prices|weights)|open|high|low|fx|exchange rate|index|years?|periods?|denominator|(?:spot|forward|exchange|fx) rates?)\b/i;
const GUARD =
  /\b(?:zero|non-?zero|positive|negative|undefined|cannot be calculated|can not be calculated|not available|missing|below|less than|greater than|equals? 0|is 0|> ?0|≠ ?0|not defined|infinite|division by)\b|[>≠≤]\s?0/i;
const INDEX = /^[ijklmnpqt](?:[-+−]\d{1,3})?$/;

const same = (a: FormulaSymbol, name: string): boolean => {
  const match = /^(.*?)_\{(.*)\}$/.exec(name);
  const base = match?.[1] ?? name;
  const subscripts = (match?.[2] ?? '').split(',').filter((part) => part !== '');
  return (
    base === a.base &&
    subscripts.length === a.subscripts.length &&
    subscripts.every((part, n) => part === a.subscripts[n] || (INDEX.test(part) && INDEX.test(a.subscripts[n] ?? '')))
  );
};

const meaningOf = ({ terms }: SemanticIr, symbol: FormulaSymbol): string =>
  terms
    .filter(({ name }) => same(symbol, name))
    .map(({ definition }) => definition)
    .join(' ');

/** "the sample standard deviation of the daily prices" is a deviation, no price. */
const headOf = (meaning: string): string => meaning.split(/\s(?:of|over|in|from|on|at|between|as|for)\s/)[0] ?? '';

/** A sentence names the symbol (or what it stands for) together with zero or with its absence. */
const guarded = (ir: SemanticIr, symbol: FormulaSymbol, meaning: string): boolean => {
  const escaped = symbol.base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const names =
    symbol.subscripts.length > 0
      ? `${escaped}\\s?\\\\?[_(][{]?[\\w,{}-]+`
      : symbol.base.length === 1
        ? `${escaped}(?![\\w(])`
        : escaped;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${names}`, symbol.base.length > 3 ? 'iu' : 'u');
  const noun = /^(?:the\s|an?\s)?((?:[A-Z]?[a-z]+\s){0,2}[A-Z]?[a-z]{4,})/.exec(meaning)?.[1]?.trim().toLowerCase();
  return ir.sentences.some(
    ({ text, symbols }) =>
      GUARD.test(text) &&
      (pattern.test(text) ||
        symbols.some((name) => same(symbol, name)) ||
        /\bdenominator\b|\bdivision\b/i.test(text) ||
        (noun !== undefined && text.toLowerCase().includes(noun))),
  );
};

const dangerous = (ir: SemanticIr, denominator: Formula['denominators'][number]): boolean => {
  if (POSITIVE.test(denominator.text.replace(/_/g, ' '))) return false;
  const { symbols } = denominator;
  if (symbols.length === 0 || symbols.length > 4) return false;
  if (
    symbols.every((symbol) => POSITIVE.test(headOf(meaningOf(ir, symbol))) || /^(?:N|n|T|D|P|S|I|M)$/.test(symbol.base))
  )
    return false;
  return !symbols.some((symbol) => guarded(ir, symbol, meaningOf(ir, symbol)));
};

/** EC-01. Divided by what can be zero. */
export const unguardedDenominator: Rule = {
  id: 'EC-01',
  category: 'missing_edge_case',
  severity: 'high',
  title: 'Division by a value that can be zero',
  why: 'When the denominator is zero or missing the formula has no result, and each program reacts in its own way.',
  satisfiedBy: 'Say what holds when the denominator is zero, or that the case is excluded.',
  source: 'IEEE 754-2019, 7.3 (division by zero)',
  parameters: { POSITIVE, GUARD },
  fires: [
    'Signal = Momentum / Volatility',
    'z_t = (x_t - m_t) / d_t\n\nwith d_t the standard deviation of the last 20 bars.',
  ],
  staysSilent: [
    'z_t = (x_t - m_t) / d_t\n\nwith d_t the standard deviation of the last 20 bars. If d_t is zero, no position is opened.',
    'R_t = P_t / P_s\n\nwhere P_t is the price on day t and P_s is the price on day s.',
  ],
  check: (ir) =>
    ir.formulas.flatMap((formula) => {
      if (formula.inCode || !formula.parsed) return [];
      const denominator = formula.denominators.find(
        (candidate) => dangerous(ir, candidate) && !/^\s*(?:SUM|∑|\\sum)/.test(candidate.text),
      );
      if (!denominator) return [];
      return [
        {
          span: formula,
          explanation: `Nothing says what holds when ${denominator.text.trim()} is zero.`,
          related: [denominator],
          insertAt: formula.end,
          confidence: formula.notation === 'plain' ? 0.75 : 0.55,
          ...(formula.notation === 'latex' ? { severity: 'medium' as const } : {}),
        },
      ];
    }),
};
