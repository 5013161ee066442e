import { sectionTypeOf } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

const CLEANED =
  /\b(?:outliers?|bad ticks?|erroneous (?:prices?|ticks?|data|values?|quotes?)|suspicious (?:prices?|ticks?|data|values?|quotes?)|anomal(?:ies|ous (?:prices?|data|values?)))\b[^.]{0,60}\b(?:removed|filtered|cleaned|excluded|discarded|dropped|corrected|replaced|smoothed)\b|\b(?:removes?|filters?|cleans?|excludes?|discards?|drops?|removing|filtering|cleaning)\b[^.]{0,30}\b(?:outliers?|bad ticks?|erroneous|suspicious|anomal\w+)\b/gi;
const TEST =
  /\d|\b(?:standard deviations?|sigma|interquartile|percentile|winsori[sz]\w+|median absolute|threshold of|more than|greater than|outside the|z-?score|hampel)\b|σ/i;
const LIVE =
  /\b(?:real[- ]time|live|streaming|tick[- ]by[- ]tick)\s(?:\w+\s)?(?:prices?|quotes?|data|feeds?|market data|ticks?)\b/gi;
const LATENCY =
  /\b(?:latency|delay(?:ed|s)?|milliseconds?|microseconds?|time[- ]?stamps?|stale after|older than|within \d+ (?:seconds?|ms|minutes?)|every \d+ (?:seconds?|minutes?|ms)|every second)\b|\b\d+ ?(?:ms|seconds?)\b/i;

/** DC-03. Clean data and live data: by which measure? */
export const dataQualityWithoutTest: Rule = {
  id: 'DC-03',
  category: 'missing_method',
  severity: 'medium',
  title: 'Data quality or latency without a measure',
  why: 'Which values are thrown away, and how old a value may be, changes the result; without a measure each implementer chooses.',
  satisfiedBy:
    'Give the test with its numbers and what replaces a value that fails; for live data give the greatest age.',
  source: 'IOSCO Principles for Financial Benchmarks, principles 6 and 8; ISO 8000-8 (data quality)',
  parameters: { CLEANED, TEST, LIVE, LATENCY },
  fires: [
    'Outliers are removed from the return series before the volatility is calculated.',
    'The index is calculated from real-time prices of the constituents.',
  ],
  staysSilent: [
    'Outliers of more than 5 standard deviations are removed from the return series.',
    'The index is calculated every 15 seconds from real-time prices of the constituents.',
    'Live trading began in 2020.',
  ],
  check: (ir) => {
    const binding = (sentence: (typeof ir.sentences)[number]): boolean =>
      !['results', 'references', 'risk', 'overview', 'history'].includes(sectionTypeOf(ir, sentence));
    const timed = ir.sentences.some(({ text }) => LATENCY.test(text));
    return [
      ...findInSentences(ir, CLEANED, (sentence) => binding(sentence) && !TEST.test(sentence.text))
        .slice(0, 1)
        .map(({ start, end, match }) => ({
          span: { start, end },
          explanation: `"${match[0]}" does not say by which test.`,
          confidence: 0.75,
        })),
      ...(timed ? [] : findInSentences(ir, LIVE, binding)).slice(0, 1).map(({ start, end, match }) => ({
        span: { start, end },
        explanation: `"${match[0]}" does not say how old a value may be.`,
        severity: 'low' as const,
        confidence: 0.6,
      })),
    ];
  },
};
