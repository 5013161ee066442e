import { sectionTypeOf } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import { MISSING_INPUT } from './missing-input.ts';
import type { Rule } from './rule.ts';

const PRICED = /\b(?:price|prices|close|quote|level|value)\b/i;
const USES =
  /\b(?:calculat|comput|divid|ratio|average|mean)\w*[^.]{0,80}\b(?:official |closing |current |mid )?(?:prices?|close)\b|\b(?:closing|official|current|mid|last|settlement) prices?\b[^.]{0,60}\b(?:calculat|comput|divid|used|ratio)\w*/gi;

/** EC-02. The price that does not come. */
export const missingInputRule: Rule = {
  id: 'EC-02',
  category: 'missing_edge_case',
  severity: 'high',
  title: 'No rule for missing or stale input',
  why: 'Sooner or later a price is missing; skipping the day, taking the last price or stopping give three different numbers.',
  satisfiedBy: 'Say what is used when an input is missing, stale or negative, and for how long.',
  source: 'IOSCO Principles for Financial Benchmarks, principle 8 (hierarchy of data inputs)',
  parameters: { MISSING_INPUT },
  fires: [
    '# Alpha Index\n\nThe index level of each constituent set is calculated as:\n\nI_t = P_t / D_t\n\nwhere P_t is the closing price and D_t is the divisor.',
    '# Pair Strategy\n\nThe signal of the strategy is the ratio R_t.\n\nR_t = A_t / B_t\n\nwhere A_t is the mid price of the first stock and B_t the mid price of the second stock.',
  ],
  staysSilent: [
    '# Alpha Index\n\nI_t = P_t / D_t\n\nwhere P_t is the closing price and D_t is the divisor of the index. If a price is missing, the last available price is used.',
    '# Notes\n\nPrices are published by the exchange.',
  ],
  check: (ir) => {
    if (ir.documentType.type === 'other') return [];
    const handled = ir.sentences.some(
      (sentence) =>
        sentence.kind !== 'cell' &&
        MISSING_INPUT.test(sentence.text) &&
        !['corporate_actions', 'risk', 'results', 'references'].includes(sectionTypeOf(ir, sentence)),
    );
    if (handled) return [];
    const meanings = ir.terms.filter(({ form }) => form === 'where' || form === 'means' || form === 'colon');
    const formula = ir.formulas.find(
      ({ inCode, parsed, symbols }) =>
        !inCode &&
        parsed &&
        symbols.some(
          ({ name, base }) =>
            PRICED.test(base.replace(/_/g, ' ')) ||
            meanings.some(
              (term) =>
                term.name === name &&
                (PRICED.test(term.definition) ||
                  meanings.some(
                    (other) =>
                      other !== term &&
                      other.name.length > 3 &&
                      term.definition.includes(other.name) &&
                      PRICED.test(other.definition),
                  )),
            ),
        ),
    );
    const prose = findInSentences(ir, USES, (sentence) => sectionTypeOf(ir, sentence) === 'calculation')[0];
    const place = formula ?? prose;
    return place
      ? [
          {
            span: { start: place.start, end: place.end },
            explanation: 'The document says nowhere what is used when a price or another input is missing.',
            insertAt: place.end,
            confidence: 0.7,
          },
        ]
      : [];
  },
};
