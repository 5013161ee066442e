import type { Rule } from './rule.ts';

/** A symbol that is a price and nothing more. */
const BARE_PRICE =
  /^(?:the |an? )?(?:current |daily |stock |share |asset |unit |market )?prices?(?: (?:of|for|at|on) [^.]{1,80})?[.;,]?$/i;
/** Which price, said anywhere: then the definition is taken to mean it. */
const FIELD =
  /\b(?:clos(?:e|ing)|open(?:ing)?|settlement|last[- ]traded|last|mid|bid|ask|offer|official|auction|fixing|volume[- ]weighted|VWAP|TWAP|adjusted|NAV|net asset value)\b[^.]{0,25}\b(?:prices?|values?|levels?|quotes?)\b|\b(?:VWAP|TWAP|OHLC|official close|closing auction)\b|\bprices? (?:at|of) (?:the )?(?:close|open|last|fixing|auction)\b|\b(?:close|open|last|settle)\b field/i;

/** DC-02. Which of the day's prices? */
export const priceWithoutField: Rule = {
  id: 'DC-02',
  category: 'missing_method',
  severity: 'high',
  title: 'Price without a field',
  why: 'Open, close, settlement, mid and VWAP of one day differ, and so does a price with or without adjustment.',
  satisfiedBy: 'Say which price of the day it is, and whether it is adjusted for splits and dividends.',
  source: 'IOSCO Principles for Financial Benchmarks, principle 7; market practice',
  parameters: { BARE_PRICE, FIELD },
  fires: [
    'V_t = n * P_t\n\nwhere:\n\n- P_t is the price of the share on day t.\n- n is the number of shares.',
    'R_t = P_t / P_{t-1} - 1\n\nwhere P_t is the price of the future, and R_t is the return.',
  ],
  staysSilent: [
    'V_t = n * P_t\n\nwhere:\n\n- P_t is the closing price of the share on day t.\n- n is the number of shares.',
    'R_t = P_t / P_{t-1} - 1\n\nwhere P_t is the price of the future. Prices are official settlement prices.',
    'The price of the product can fall.',
  ],
  check: (ir) => {
    if (ir.sentences.some(({ text }) => FIELD.test(text)) || ir.terms.some(({ definition }) => FIELD.test(definition)))
      return [];
    const used = new Set(ir.formulas.flatMap(({ symbols }) => symbols.map(({ base }) => base)));
    return ir.terms
      .filter(
        ({ form, name, definition }) =>
          (form === 'where' || form === 'table') &&
          BARE_PRICE.test(definition) &&
          used.has(name.replace(/_\{.*\}$/, '')),
      )
      .slice(0, 1)
      .map(({ name, start, definitionSpan }) => ({
        span: { start, end: definitionSpan.end },
        explanation: `Nothing says which price of the day "${name}" is.`,
        confidence: 0.75,
      }));
  },
};
