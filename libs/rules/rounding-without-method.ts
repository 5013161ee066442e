import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

const ROUNDED = /\b(?:rounded|round|rounding)\b(?! (?:trips?|lots?|turns?)\b)(?:\s(?:off|to))?/gi;
const METHOD =
  /\b(?:half[- ](?:up|even|down|away)|half to even|bankers?|down|up to the next|upwards?|downwards?|towards? zero|away from zero|truncat\w+|floor|ceil\w*|IEEE|commercial(?:ly)? round\w*|nearest (?:whole|integer) .{0,20}half|no rounding|not rounded|unrounded|without rounding|not round)\b/i;

/** PR-02. Rounded, but how. */
export const roundingWithoutMethod: Rule = {
  id: 'PR-02',
  category: 'missing_precision',
  severity: 'medium',
  title: 'Rounding without a method',
  why: 'Halves can be rounded up, down or to even; the published last digit depends on it.',
  satisfiedBy: 'Name the rule for halves: half up, half to even, down.',
  source: 'IEEE 754-2019, 4.3 (rounding-direction attributes)',
  parameters: { METHOD },
  fires: ['Weights are rounded to four decimal places.', 'The number of contracts is rounded.'],
  staysSilent: [
    'Weights are rounded half up to four decimal places.',
    'The number of contracts is rounded down.',
    'The cost of a round trip is 6 basis points.',
  ],
  check: (ir) => {
    const general = ir.sentences.some(
      ({ text }) =>
        /\bround/i.test(text) &&
        /\b(?:all|every|unless|values|numbers|results|figures|amounts|calculations)\b/i.test(text) &&
        METHOD.test(text),
    );
    return findInSentences(ir, ROUNDED, ({ text }) => !METHOD.test(text)).flatMap(({ start, end, match, sentence }) => {
      if (general || /\brounding (?:errors?|differences?|rules?|method)\b/i.test(sentence.text)) return [];
      return [
        {
          span: { start, end },
          explanation: 'Nothing says what happens to halves.',
          suggestion: {
            replacement: match[0].replace(/\b(rounded|round|rounding)\b/i, '$1 [half up | half to even]'),
            note: 'Choose the rule for halves.',
          },
          confidence: 0.75,
        },
      ];
    });
  },
};
