import { isOperative } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

const ABOVE =
  /(?<![\w-])(?:above|greater than|more than|higher than|exceeds?|over|>)\s?([$€£]?-?\d[\d.,]*\s?(?:%|bps?\b)?)/gi;
const BELOW = /(?<![\w-])(?:below|less than|lower than|under|falls below|<)\s?([$€£]?-?\d[\d.,]*\s?(?:%|bps?\b)?)/gi;
const plain = (value: string | undefined): string => (value ?? '').replace(/\s|[.,]+$/g, '');

/** LG-07. "above 5%" and "below 5%": exactly 5% is in neither. */
export const uncoveredBoundary: Rule = {
  id: 'LG-07',
  category: 'vague_term',
  severity: 'medium',
  title: 'Value on the boundary belongs to neither case',
  why: 'Both cases leave out the boundary itself, so what happens exactly there is undefined.',
  satisfiedBy: 'Use "at or above" or "at or below" in one of the cases.',
  source: 'Boundary-value analysis (ISO/IEC/IEEE 29119-4)',
  fires: [
    'Buy if the score is above 5% and sell if the score is below 5%.',
    'The exposure is raised when volatility is less than 10%. The exposure is cut when volatility is more than 10%.',
  ],
  staysSilent: [
    'Buy if the score is above 5% and sell if the score is 5% or less.',
    'Buy if the score is above 5% and sell if the score is below 2%.',
    'Open when z is above 2.0 and close when z is below 0.5.',
  ],
  check: (ir) => {
    const lows = findInSentences(ir, BELOW, (sentence) => isOperative(ir, sentence));
    return findInSentences(ir, ABOVE, (sentence) => isOperative(ir, sentence)).flatMap((high) => {
      const value = plain(high.match[1]);
      const low = lows.find(
        (other) =>
          plain(other.match[1]) === value &&
          other.sentence.sectionId === high.sentence.sectionId &&
          Math.abs(other.start - high.start) < 400,
      );
      if (!low || !/\d/.test(value)) return [];
      const covered = ir.sentences.some(
        ({ text, sectionId }) =>
          sectionId === high.sentence.sectionId &&
          text.replace(/\s/g, '').includes(value) &&
          /\b(?:or (?:more|less|above|below|higher|lower|equal)|equal to|exactly|at least|at most|inclusive|otherwise|unchanged|(?:set|reduced|cut|raised|limited) to)\b|[≤≥]|<=|>=/.test(
            text,
          ),
      );
      return covered
        ? []
        : [
            {
              span: high,
              explanation: `Nothing says what holds at exactly ${value}.`,
              related: [low],
              suggestion: {
                replacement: high.match[0]
                  .replace(/^(?:above|greater than|more than|higher than|over|>)/i, 'at or above')
                  .replace(/^exceeds?/i, 'is at or above'),
                note: 'Or put "at or below" into the other case.',
              },
              confidence: 0.7,
            },
          ];
    });
  },
};
