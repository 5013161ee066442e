import { sectionTypeOf } from './context.ts';
import { marketOf } from './dates/market-of.ts';
import { nextSession } from './dates/next-session.ts';
import { REFERENCE_YEAR } from './dates/reference-year.ts';
import { withExample } from './dates/with-example.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

const DECIDES =
  /\b(?:signals?|ranks?|ranked|weights?|scores?|momentum)\b[^.]{0,80}\b(?:clos(?:e|ing)|daily|end[- ]of[- ]day)\b[^.]{0,30}\bprices?\b|\bclosing prices?\b[^.]{0,60}\b(?:signals?|rank\w*|weights?|scores?)\b/gi;
const TRADES =
  /\b(?:execut\w+|trade[sd]?|bought|sold|buy|sell|orders? (?:is|are)|enter(?:ed)?|filled|rebalanc\w+)\b[^.]{0,60}\b(?:at|on) (?:the )?(?:market )?clos(?:e|ing)(?: prices?)?\b/gi;
const LAG =
  /\b(?:T ?\+ ?\d|next (?:trading|business|\w+ )?(?:day|session|open)|following (?:trading |business )?(?:day|session|morning)|the day after|one day (?:later|after)|previous (?:trading |business )?day['’]?s?|prior day|minutes before the close|before the close)\b/i;

/** MC-08. Seen and traded at the same instant. */
export const sameCloseExecution: Rule = {
  id: 'MC-08',
  category: 'missing_calendar',
  severity: 'high',
  title: 'Decision and execution at the same close',
  why: 'A signal computed from the closing price cannot be traded at that price; the delay is left to the implementer.',
  satisfiedBy: 'Say at which time the signal is computed and at which later time the orders are executed.',
  source: 'Market practice (look-ahead bias); IOSCO Principles for Financial Benchmarks, principle 11',
  parameters: { DECIDES, TRADES, LAG, REFERENCE_YEAR },
  fires: [
    'Signals are computed from closing prices. Orders are executed at the close.',
    'Stocks are ranked by scores from daily closing prices. Positions are bought at the closing price.',
  ],
  staysSilent: [
    'Signals are computed from closing prices. Orders are executed at the next open.',
    'Signals are computed from closing prices on day T. Orders are executed at the close of T+1.',
  ],
  check: (ir) => {
    if (ir.sentences.some(({ text }) => LAG.test(text))) return [];
    const where = (sentence: (typeof ir.sentences)[number]): boolean =>
      !['risk', 'results', 'references'].includes(sectionTypeOf(ir, sentence));
    const decides = findInSentences(ir, DECIDES, where)[0];
    const trades = findInSentences(ir, TRADES, where)[0];
    return decides && trades
      ? [
          {
            span: { start: trades.start, end: trades.end },
            explanation: withExample(
              'The decision needs the price at which it is executed.',
              nextSession(marketOf(ir)),
            ),
            related: [{ start: decides.start, end: decides.end }],
            confidence: 0.65,
          },
        ]
      : [];
  },
};
