import { sectionTypeOf } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

/** A figure over several days of the prices of shares. */
const OVER_DAYS =
  /\b(?:moving average|returns?|momentum|volatility|highs?|lows?|correlations?|z-?scores?|RSI|beta)\b[^.]{0,60}\b(?:\d+|twenty|fifty|two hundred)[- ](?:\w+[- ]){0,2}?(?:days?|weeks?|months?|sessions?)\b|\b\d+[- ](?:\w+[- ]){0,2}?(?:day|week|month|session)s?[- ](?:\w+\s){0,2}?(?:moving average|returns?|momentum|volatility|high|low|correlation|z-?score|RSI|beta)\b/gi;
const SHARES = /\b(?:stocks?|shares|equit(?:y|ies))\b/i;
const TREATED =
  /\b(?:corporate (?:actions?|events?)|splits?|dividends?|adjust(?:ed|ment)? (?:clos\w+|prices?|for|data|historical)|(?:split|dividend|back)-?adjusted|unadjusted|total return|ex-date|spin-?offs?)\b/i;

/** DC-05. A split in the middle of the window. */
export const unadjustedHistory: Rule = {
  id: 'DC-05',
  category: 'missing_edge_case',
  severity: 'medium',
  title: 'Share prices over time without adjustment',
  why: 'A split or a dividend inside the window looks like a fall of the price, and moves the figure unless prices are adjusted.',
  satisfiedBy: 'Say whether prices are adjusted for splits, dividends and other events, by whom, and as of which day.',
  source: 'IOSCO Principles for Financial Benchmarks, principle 11; exchange notices on corporate actions',
  parameters: { OVER_DAYS, TREATED },
  fires: [
    '# Pairs Strategy\n\n## Signal\n\nThe strategy buys stocks whose 50-day moving average lies above the 200-day one. Positions are closed when the signal ends.',
    '# Momentum Strategy\n\n## Signal\n\nThe strategy ranks shares by momentum over the last 120 NYSE trading days and trades the signal daily.',
  ],
  staysSilent: [
    '# Pairs Strategy\n\n## Signal\n\nThe strategy buys stocks whose 50-day moving average lies above the 200-day one. Prices are adjusted for splits and dividends. Positions are closed when the signal ends.',
    '# Futures Strategy\n\n## Signal\n\nThe strategy buys the future when the 50-day moving average lies above the 200-day one. Positions are closed when the signal ends.',
  ],
  check: (ir) => {
    // Of an index, EC-05 asks for the treatment of all corporate events.
    if (ir.documentType.type !== 'strategy' || ir.sentences.some(({ text }) => TREATED.test(text))) return [];
    // Of futures or currencies nobody asks: the section must speak of shares.
    const ofShares = new Set(ir.sentences.filter(({ text }) => SHARES.test(text)).map(({ sectionId }) => sectionId));
    return findInSentences(
      ir,
      OVER_DAYS,
      (sentence) =>
        ofShares.has(sentence.sectionId) &&
        !['results', 'references', 'risk', 'overview', 'history'].includes(sectionTypeOf(ir, sentence)),
    )
      .slice(0, 1)
      .map(({ start, end, sentence }) => ({
        span: { start, end },
        explanation: 'Nothing says whether the prices are adjusted for splits and dividends.',
        insertAt: sentence.end,
        confidence: 0.6,
      }));
  },
};
