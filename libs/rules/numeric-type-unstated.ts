import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

const BINARY =
  /\b(?:(?:stored|kept|held|represented|calculated|computed|encoded|typed)\s(?:\w+\s){0,3}?(?:as|in|with)\s(?:\w+\s){0,2}?)(floats?|floating[- ]point|single precision|real numbers?|numeric type|double(?:s| precision)?)\b/gi;
const EXACT = /\bmoney|amounts?|cash|prices?|weights?|fees?|notional|balances?\b/i;
const SETTLED = /\bround|\bdecimal places?\b|\bIEEE\b|\bbinary64\b|\bdecimal (?:arithmetic|type|numbers?)\b/i;

/** PR-04. Money in binary. */
export const numericTypeUnstated: Rule = {
  id: 'PR-04',
  category: 'missing_precision',
  severity: 'low',
  title: 'Money or weights in an inexact numeric type',
  why: 'Binary floating point cannot hold most decimal fractions, so sums and comparisons at a limit differ between programs.',
  satisfiedBy:
    'Say that a decimal type is used, or to which place results are rounded before they are compared or published.',
  source: 'IEEE 754-2019; market practice',
  parameters: { BINARY, EXACT },
  fires: ['Cash amounts are stored as floats.', 'Weights are kept in single precision.'],
  staysSilent: [
    'Cash amounts are stored as decimals with four decimal places.',
    'Weights are calculated with double precision and rounded half up to six decimal places.',
    'The company has a free float of 40%.',
  ],
  check: (ir) =>
    findInSentences(ir, BINARY, ({ text }) => EXACT.test(text) && !SETTLED.test(text)).map(({ start, end, match }) => ({
      span: { start, end },
      explanation: `"${match[1] ?? ''}" is inexact, and the sentence says nothing of rounding.`,
      confidence: 0.65,
    })),
};
