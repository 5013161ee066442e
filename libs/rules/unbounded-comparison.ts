import { isOperative } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

const FREQUENCY =
  /\b(?:periodically|from time to time|frequently|regularly|occasionally|(?:at|in) (?:regular|suitable|appropriate|certain) intervals|every (?:few|couple of|several|so many) \w+|now and then|every so often|on a regular basis|on an ongoing basis|ad[- ]hoc|in a timely (?:manner|fashion)|promptly|as soon as (?:possible|practicable)|shortly (?:after|before|thereafter)|(?:for|after|than|within) (?:a while|some time|a (?:short|long|certain) (?:time|while|period))|in due course|without delay|at short notice|well in advance|sufficiently (?:early|often))\b/gi;
const BASELESS =
  /\b(?:(?:more|less) (?:liquid|volatile|risky|stable|expensive|concentrated|diversified)|(?:latest|most recent) available information|(?:higher|better|lower|worse) (?:scores?|ratings?|values?) (?:indicate|mean|are (?:better|preferred)))(?! than)/gi;
/** "the historical average", "recent prices": over which time? */
const OVER_WHAT =
  /\b(?:(?:its |their |the )?(?:historical|long[- ]term|long[- ]run|recent|short[- ]term|past) (?:average|mean|median|volatility|levels?|highs?|lows?|prices?|returns?|performance|data|range|norms?))\b/gi;
const OBLIGATION =
  /\b(?:updat|rebalanc|review|publish|monitor|report|calculat|adjust|check|meet|recalibrat|notif|correct|announc|reconstitut|assess|test|validat|inform|apply|applied|amend|chang|execut|trad|roll|sell|sold|buy|bought|clos|open|fix|send|sent|us(?:e|ed)\b|ignor|hold|held)\w*/i;
const PERIOD =
  /\d+[\s-]*(?:\w+[\s-]){0,2}(?:days?|weeks?|months?|years?|quarters?|bars?|minutes?|hours?|sessions?|observations?)/i;

/** LG-06. A comparison, an average or a frequency without its bound. */
export const unboundedComparison: Rule = {
  id: 'LG-06',
  category: 'undefined_parameter',
  severity: 'high',
  title: 'Frequency or comparison without a bound',
  why: 'How often, since when or compared with what is left to the reader.',
  satisfiedBy: 'Give the interval, the window or the value to compare with.',
  source: 'ISO/IEC/IEEE 29148:2018, 5.2.7 (comparatives)',
  parameters: { FREQUENCY, BASELESS, OVER_WHAT },
  fires: [
    'Scores are updated periodically.',
    'Buy when the spread exceeds its historical average by 2 standard deviations.',
    'The model is recalibrated from time to time.',
    'Quotes older than a while are ignored.',
  ],
  staysSilent: [
    'Scores are updated on the first Business Day of each month.',
    'Buy when the spread exceeds its historical average over the last 250 trading days.',
    'The company was frequently in the news.',
  ],
  check: (ir) => [
    ...findInSentences(
      ir,
      FREQUENCY,
      (sentence) => isOperative(ir, sentence) && OBLIGATION.test(sentence.text),
    ).flatMap(({ start, end, match, sentence }) =>
      /^[\s,]*(?:at least|every|each|no less|i\.e\.)/.test(sentence.text.slice(match.index + match[0].length))
        ? []
        : [{ span: { start, end }, explanation: `"${match[0]}" names no interval.`, confidence: 0.8 }],
    ),
    ...findInSentences(ir, BASELESS, (sentence) => isOperative(ir, sentence)).map(({ start, end, match }) => ({
      span: { start, end },
      explanation: `"${match[0]}" does not say compared with what.`,
      confidence: 0.65,
    })),
    ...findInSentences(
      ir,
      OVER_WHAT,
      (sentence) =>
        isOperative(ir, sentence) &&
        /\b(?:exceed|above|below|less than|more than|greater than|lower than|higher than|relative to|compared|cross|deviat)\w*/i.test(
          sentence.text,
        ) &&
        !PERIOD.test(sentence.text),
    ).map(({ start, end, match }) => ({
      span: { start, end },
      explanation: `"${match[0]}" does not say over which window.`,
      suggestion: {
        replacement: `${match[0]} over the last [number] [trading days | months]`,
        note: 'Give the window.',
      },
      confidence: 0.75,
    })),
  ],
};
