import { sectionTypeOf } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

/** Series that are published once and revised later. */
const REVISED =
  /\b(?:GDP|CPI|consumer price (?:index|inflation)|inflation (?:rate|data|figures?)|unemployment (?:rate|data|figures?)|(?:non-?farm )?payrolls|PMI|purchasing managers[’']? ind(?:ex|ices)|industrial production|(?:reported|quarterly|annual|trailing) (?:earnings|revenues?|sales|cash flows?)|fundamental data|financial statements?|book (?:value|equity))\b/gi;
const USED =
  /\b(?:use[sd]?|using|calculat\w+|comput\w+|based on|rank\w*|screen\w*|weight\w*|scores?|ratio|divided|signal\w*|from|when|if)\b/i;
const VINTAGE =
  /\b(?:point[- ]in[- ]time|as[- ](?:first[- ])?(?:reported|published)|first (?:release|published|print|estimate)|(?:initial|first|latest|most recent|last) (?:\w+ )?(?:release|publication|published|reported|available|estimate|print)|vintages?|restat\w+|revis(?:ed|ions?)|publication (?:date|lag)|release date|announcement date|filing date|lag(?:ged)? (?:of|by)|known (?:on|at|by))\b/i;

/** DC-06. Data that change after they are published. */
export const revisedDataWithoutVintage: Rule = {
  id: 'DC-06',
  category: 'missing_edge_case',
  severity: 'medium',
  title: 'Revised data without a vintage',
  why: 'Accounts and statistics are restated after publication; the first and the revised figure give different results, and the later one was not known at the time.',
  satisfiedBy:
    'Say which release is used, from which day on it counts, and whether later corrections change published values.',
  source: 'IOSCO Principles for Financial Benchmarks, principles 8 and 11; market practice (look-ahead bias)',
  parameters: { REVISED, VINTAGE },
  fires: [
    'Stocks are ranked by the ratio of quarterly earnings to the closing price.',
    'The allocation to bonds is raised when the unemployment rate is above its average.',
  ],
  staysSilent: [
    'Stocks are ranked by the ratio of quarterly earnings, as first reported, to the closing price.',
    'The allocation to bonds is raised when the unemployment rate is above its average. The first release counts; revisions are ignored.',
    '## Risk\n\nA rising inflation rate can hurt the portfolio.',
  ],
  check: (ir) =>
    ir.sentences.some(({ text }) => VINTAGE.test(text))
      ? []
      : findInSentences(
          ir,
          REVISED,
          (sentence) =>
            USED.test(sentence.text) &&
            !['results', 'references', 'risk', 'overview', 'history', 'limits'].includes(sectionTypeOf(ir, sentence)),
        )
          .slice(0, 1)
          .map(({ start, end, match, sentence }) => ({
            span: { start, end },
            explanation: `Nothing says which release of "${match[0]}" is used, nor what a later correction changes.`,
            insertAt: sentence.end,
            confidence: 0.65,
          })),
};
