import type { Formula, FormulaSymbol, SemanticIr } from '#semantics';
import type { Rule } from './rule.ts';

/** Names that need no definition: indices, constants, functions without brackets. */
const KNOWN =
  /^(?:[ijkmntTNe]|e|pi|π|Δ|Δt|dt|ln|log|exp|max|min|otherwise|if|else|infty|cdots|ldots|dots|and|or|true|false|yes|no|USD|EUR|GBP|bps?)$/i;
const INDEX = /^[ijklmnpqtsuTτ](?:[-−+][\p{L}\d]+)*$|^(?:\d+|base|start|end)$/u;
/** A phrase in words: a description, not a variable. */
const PHRASE_WORDS = 4;
/** A derivation in LaTeX leaves many symbols to the literature: after some the reader knows. */
const MOST_IN_DERIVATION = 4;
const STOP_WORDS = /\b(?:of|the|all|at|in|on|for|each|every|per|and|with|by|from|to|is|are|times|plus|minus)\b/i;

const classOf = (subscript: string): string => (INDEX.test(subscript) ? 'index' : subscript);
const shapeOf = ({ base, subscripts }: { readonly base: string; readonly subscripts: readonly string[] }): string =>
  `${base}|${subscripts.map(classOf).join(',')}`;

/** `w_{i,t}` as the terms carry it, back to base and subscripts. */
const parts = (name: string): { base: string; subscripts: string[] } => {
  const match = /^(.*?)_\{(.*)\}$/.exec(name);
  return match ? { base: match[1] ?? name, subscripts: (match[2] ?? '').split(',') } : { base: name, subscripts: [] };
};

const definedShapes = (ir: SemanticIr): ReadonlySet<string> =>
  new Set([
    ...ir.terms.map(({ name }) => shapeOf(parts(name))),
    ...ir.terms.map(({ name }) => `${name.toLowerCase()}|`),
    ...ir.formulas.flatMap(({ defines }) => (defines ? [shapeOf(defines), `${defines.name.toLowerCase()}|`] : [])),
    ...ir.parameters.flatMap(({ name, symbol }) => [
      `${name.toLowerCase()}|`,
      ...(symbol === null ? [] : [shapeOf(parts(symbol)), `${symbol}|`]),
    ]),
  ]);

/** Numbered or named members of one family (`w1`, `w2`; `P_{AAPL}`, `P_{MSFT}`) are reported once. */
const familyOf = ({ base, subscripts }: FormulaSymbol): string => {
  if (/^\p{L}+\d$/u.test(base)) return base.replace(/\d$/, '#');
  const [only] = subscripts;
  return subscripts.length === 1 && only !== undefined && /^\d$|^[\p{L}.\d]{2,}$/u.test(only) && !INDEX.test(only)
    ? `${base}_#`
    : `${base}|${subscripts.join(',')}`;
};

const wordsOf = (name: string): string[] => name.toLowerCase().split(/\s+/);

/** IR-02. A symbol that nothing explains. */
export const undefinedVariable: Rule = {
  id: 'IR-02',
  category: 'undefined_variable',
  severity: 'critical',
  title: 'Variable of a formula is not defined',
  why: 'The formula cannot be evaluated: nothing says what stands for the variable.',
  satisfiedBy: 'Explain each variable after the formula ("where …"), in a table, or by another formula.',
  source: 'ISO 80000-2; IOSCO Principles for Financial Benchmarks, principle 11',
  parameters: { KNOWN, PHRASE_WORDS, MOST_IN_DERIVATION },
  fires: [
    'I_t = I_s * P_t / D_t\n\nwhere:\n\n- I_t is the index level on day t;\n- P_t is the price on day t.',
    'Score = w1 × Value + w2 × Quality',
  ],
  staysSilent: [
    'I_t = I_{t-1} * P_t / D_t\n\nwhere:\n\n- I_t is the index level on day t;\n- P_t is the price on day t;\n- D_t is the divisor on day t.',
    '| Symbol | Meaning |\n| --- | --- |\n| P | price |\n| Q | quantity |\n\nV = P * Q',
  ],
  check: (ir) => {
    const defined = definedShapes(ir);
    const prose = ir.sentences.map(({ text }) => text.toLowerCase());
    const explained = (symbol: FormulaSymbol, formula: Formula): boolean => {
      if (KNOWN.test(symbol.base) && (symbol.subscripts.length === 0 || symbol.base.length > 1)) return true;
      if (
        defined.has(shapeOf(symbol)) ||
        defined.has(`${symbol.base.toLowerCase()}|`) ||
        defined.has(`${symbol.name.toLowerCase()}|`)
      )
        return true;
      if (symbol.subscripts.length === 0 && [...defined].some((shape) => shape.startsWith(`${symbol.base}|`)))
        return true;
      const words = wordsOf(symbol.base);
      if (words.length >= PHRASE_WORDS || STOP_WORDS.test(symbol.base)) return true;
      if (symbol.base.length < 3) return false;
      const escaped = symbol.base.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const says = new RegExp(
        `(?<![\\w-])${escaped}\\s(?:is|are|means?|equals?|denotes?|represents?|refers? to)\\s(?!calculated|proportional|computed|used)|(?<![\\w-])${escaped}\\s?(?::|=)\\s`,
      );
      return prose.some((text, n) => says.test(text) && (ir.sentences[n]?.end ?? 0) !== formula.end);
    };
    const reported = new Set<string>();
    const derived = new Map<string | null, number>();
    return ir.formulas.flatMap((formula) => {
      if (formula.inCode || !formula.parsed || formula.ast?.kind !== 'relation') return [];
      const own = formula.defines;
      return formula.symbols.flatMap((symbol) => {
        if (own && symbol.start === own.start) return [];
        // "z(x)_i = (x_i - m) / s" is said of any x.
        if (own?.subscripts.includes(symbol.base)) return [];
        const family = familyOf(symbol);
        const key = `${formula.sectionId ?? ''} ${family}`;
        if (reported.has(key) || explained(symbol, formula)) return [];
        reported.add(key);
        if (formula.notation === 'latex') {
          const count = (derived.get(formula.sectionId) ?? 0) + 1;
          derived.set(formula.sectionId, count);
          if (count > MOST_IN_DERIVATION) return [];
        }
        return [
          {
            span: symbol,
            explanation: `Nothing says what ${symbol.name.replace(/[{}]/g, '')} stands for.`,
            related: [formula],
            confidence: formula.notation === 'plain' ? 0.85 : 0.6,
          },
        ];
      });
    });
  },
};
