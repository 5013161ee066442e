import { sectionTypeOf } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

const CURRENCY =
  '(?:USD|EUR|GBP|JPY|CHF|AUD|CAD|HKD|SGD|US dollars?|U\\.S\\. dollars?|dollars?|euros?|sterling|yen|(?:the |its |one )?(?:\\w+ )?currenc(?:y|ies))';
const CONVERTED = new RegExp(
  `\\b(?:convert(?:ed|s|ing)?|translat(?:ed|es|ing))\\b[^.;]{0,60}?\\b(?:in|into|to)\\s(?:the\\s)?${CURRENCY}\\b`,
  'gi',
);
/** Who publishes the rate, or the time at which it is fixed. */
const FIXED =
  /\b(?:WM\s?\/?\s?(?:R|Reuters|Refinitiv|Company)|ECB|European Central Bank|Bloomberg|BFIX|Refinitiv|LSEG|Reuters|reference rates?|fixing|spot rates? (?:of|published|from|by)|(?:exchange|FX|conversion) rates?\b[^.]{0,60}\b(?:published|supplied|provided|from|of|by|at|fixed)\b[^.]{0,40}(?:\d{1,2}:\d{2}|[A-Z][a-z]+))\b/;
const CRYPTO = /\b(?:token|coin|stablecoin|USDT|USDC|BTC|ETH)\w*\b/;

/** DC-07. At which exchange rate? */
export const conversionWithoutRate: Rule = {
  id: 'DC-07',
  category: 'unnamed_data_source',
  severity: 'high',
  title: 'Currency conversion without a rate',
  why: 'Exchange rates trade around the clock; another source or another hour gives another value.',
  satisfiedBy:
    'Name the source of the rate, the fixing and its time with zone, and what is used when there is no fixing.',
  source: 'FX Global Code, principle 10 (fixings); IOSCO Principles for Financial Benchmarks, principle 7',
  parameters: { CONVERTED, FIXED },
  fires: [
    'Prices are converted into EUR before the level is calculated.',
    'Dividends in other currencies are translated into the index currency.',
  ],
  staysSilent: [
    'Prices are converted into EUR at the WM/Refinitiv closing spot rate of 16:00 Europe/London.',
    'Prices are converted into EUR. The rates are the reference rates of the European Central Bank.',
    'The document was converted to PDF.',
  ],
  check: (ir) =>
    ir.sentences.some(({ text }) => FIXED.test(text))
      ? []
      : findInSentences(
          ir,
          CONVERTED,
          (sentence) =>
            !CRYPTO.test(sentence.text) &&
            !['results', 'references', 'risk', 'history'].includes(sectionTypeOf(ir, sentence)),
        )
          .slice(0, 1)
          .map(({ start, end, match, sentence }) => ({
            span: { start, end },
            explanation: `"${match[0]}" does not say at which rate.`,
            insertAt: sentence.end,
            suggestion: {
              replacement: `${match[0]} at the [source] rate of [time and zone]`,
              note: 'Name the source and the fixing time of the rate.',
            },
            confidence: 0.75,
          })),
};
