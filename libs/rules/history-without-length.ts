import { sectionTypeOf } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

const ESTIMATED =
  /\b(?:estimat|calibrat|train|fitt?)(?:ed|s|ing|es)?\b[^.]{0,60}\b(?:on|from|with|using|over|to)\s(?:the\s)?(?:historical|past|history|previous)\s?(?:\w+\s){0,2}?(?:data|prices?|returns?|observations?|values?|records?)?\b/gi;
/** A length of time or a start date. */
const LENGTH =
  /\b(?:\d+|one|two|three|five|six|ten|twelve|twenty)[- ](?:\w+[- ]){0,2}?(?:days?|weeks?|months?|quarters?|years?|observations?|sessions?|bars?)\b|\b(?:since|from|after|starting|beginning)\b[^.]{0,30}\b(?:19|20)\d{2}\b|\bfull history\b|\ball available\b/i;

/** DC-04. How much history? */
export const historyWithoutLength: Rule = {
  id: 'DC-04',
  category: 'missing_method',
  severity: 'medium',
  title: 'Estimation on history without a length',
  why: 'Another length of history gives another estimate, and before there is enough of it there is none.',
  satisfiedBy: 'Give the length of history, the least that is needed, and what holds until then.',
  source: 'Market practice; IOSCO Principles for Financial Benchmarks, principle 11',
  parameters: { ESTIMATED, LENGTH },
  fires: [
    'The parameters of the model are estimated from historical returns.',
    'The hedge ratio is calibrated on past prices of both legs.',
  ],
  staysSilent: [
    'The parameters of the model are estimated from historical returns of the last 500 trading days.',
    '## Model\n\nThe parameters are estimated from historical returns. The sample covers 36 months.',
  ],
  check: (ir) => {
    const settled = new Set(ir.sentences.filter(({ text }) => LENGTH.test(text)).map(({ sectionId }) => sectionId));
    return findInSentences(
      ir,
      ESTIMATED,
      (sentence) =>
        !settled.has(sentence.sectionId) &&
        !['results', 'references', 'risk', 'overview', 'history'].includes(sectionTypeOf(ir, sentence)),
    )
      .slice(0, 1)
      .map(({ start, end, sentence }) => ({
        span: { start, end },
        explanation: 'Nothing says how much history is used, nor how much is needed.',
        insertAt: sentence.end,
        confidence: 0.65,
      }));
  },
};
