import { isOperative } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

const UNCLEAR =
  /\b(?:and\/or|the (?:above|foregoing|aforementioned)(?! (?:formula|table|list|criteria|conditions?|steps?|rules?|section|paragraph|equation|example|definition|schedule|method\w*|process|procedure|requirements?|code|algorithm|strategy|chart|figure|image|diagram|parameters?)s?\b)|not un\w+|not (?:fewer|less) than no\b)/gi;

/** LG-05. Words whose meaning hangs on a guess. */
export const unclearPronoun: Rule = {
  id: 'LG-05',
  category: 'vague_term',
  severity: 'low',
  title: '"and/or" or an unclear backward reference in a rule',
  why: '"and/or" gives two rules in one, and "the above" may point to more than one place.',
  satisfiedBy: 'Say "and" or "or", and name what is meant.',
  source: 'ISO/IEC/IEEE 29148:2018, 5.2.7 (vague pronouns, ambiguous conjunctions)',
  parameters: { UNCLEAR },
  fires: ['A stock is removed if it is delisted and/or suspended.', 'Weights are adjusted for the above.'],
  staysSilent: ['A stock is removed if it is delisted or suspended.', 'Weights are adjusted by the above formula.'],
  check: (ir) =>
    findInSentences(ir, UNCLEAR, (sentence) => isOperative(ir, sentence)).map(({ start, end, match }) => {
      const andOr = /and\/or/i.test(match[0]);
      return {
        span: { start, end },
        explanation: `"${match[0]}" can be read in two ways.`,
        confidence: 0.6,
        ...(andOr ? { suggestion: { replacement: 'or', note: '"or" includes the case of both.' } } : {}),
      };
    }),
};
