import { sectionTypeOf } from './context.ts';
import { marketOf } from './dates/market-of.ts';
import { monthWindowStarts } from './dates/month-window-starts.ts';
import { REFERENCE_YEAR } from './dates/reference-year.ts';
import { withExample } from './dates/with-example.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

const COUNT = '(?:\\d{1,2}|one|two|three|six|nine|twelve|twenty-four|thirty-six)';
const STATISTIC =
  '(?:(?:total|price|excess|cumulative|rolling|trailing|historical|realised|realized|log|simple|average)\\s)?(?:returns?|momentum|volatility|moving average|average|mean|performance|correlations?|change|high|low|signal|standard deviation|beta|lookback)';
const WINDOW = new RegExp(
  `\\b${COUNT}[- ](?:month|quarter|year)\\s${STATISTIC}\\b|\\b${STATISTIC}\\s(?:over|of|in|for|during)\\sthe\\s(?:last|past|previous|prior|preceding|trailing)\\s(?:${COUNT}\\s)?(?:months?|quarters?|years?)\\b|\\b(?:last|previous|prior) month['’]?s?\\s${STATISTIC}\\b`,
  'gi',
);
const SETTLED =
  /\b(?:calendar months?|\d+ trading days|month-end to month-end|month-end (?:prices|closes|values)|end of each (?:calendar )?month|trading days per month|21 (?:trading )?days|same calendar day|weekly closing)\b/i;

/** MC-03. Twelve months: by calendar, by trading days, or rolling? */
export const monthWindow: Rule = {
  id: 'MC-03',
  category: 'missing_calendar',
  severity: 'high',
  title: 'Window in months without start and end days',
  why: 'A month can be a calendar month, 21 trading days or the same day of the month before; the window starts on another day in each.',
  satisfiedBy: 'Say from which day to which day the window runs, and what happens when one of them is no trading day.',
  source: 'Market practice; IOSCO Principles for Financial Benchmarks, principle 11',
  parameters: { WINDOW, SETTLED, REFERENCE_YEAR },
  fires: [
    'The signal is the 12-month return of the fund.',
    'Stocks are ranked by total return over the last 6 months.',
  ],
  staysSilent: [
    'The signal is the 12-month return, from month-end to month-end.',
    'Stocks are ranked by total return over the last 126 NYSE trading days.',
    'The fund was launched 6 months ago.',
  ],
  check: (ir) => {
    if (ir.sentences.some(({ text }) => SETTLED.test(text))) return [];
    const seen = new Set<string>();
    return findInSentences(
      ir,
      WINDOW,
      (sentence) => !['results', 'references', 'risk', 'overview', 'history'].includes(sectionTypeOf(ir, sentence)),
    ).flatMap(({ start, end, match }) => {
      const key = match[0].toLowerCase();
      if (seen.has(key)) return [];
      seen.add(key);
      return [
        {
          span: { start, end },
          explanation: withExample(
            `"${match[0]}" does not say on which day the window starts and ends.`,
            monthWindowStarts(match[0], marketOf(ir)),
          ),
          confidence: 0.75,
        },
      ];
    });
  },
};
