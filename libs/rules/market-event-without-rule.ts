import { isComplete, sectionTypeOf } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { SemanticIr } from '#semantics';
import type { Hit, Rule } from './rule.ts';

const CORPORATE =
  /\b(?:corporate (?:actions?|events?)|splits?|spin-?offs?|mergers?|delist\w*|acquisitions?|ex-date|dividends?)\b/i;
const SHARES = /\b(?:stocks?|shares?|equit(?:y|ies)|companies|constituents)\b/i;
/** Orders meet halts and interruptions. */
const ORDERS = /\b(?:orders? (?:is|are) (?:sent|placed|routed|submitted)|(?:limit|market|stop) orders?\b)/gi;
const HALTS =
  /\b(?:halt\w*|suspen\w+|interrupt\w+|circuit[- ]breakers?|limit[- ](?:up|down)|not (?:trading|tradable|tradeable)|trading (?:stops|pauses?)|auction call|outage)\b/i;
/** A clock time tied to the close, and the words for a day on which the market closes early. */
const CLOSE_AT =
  /\b(?:clos(?:e|es|ing) (?:price|auction|bell|session|value|level)s?|(?:market|official|exchange|daily) clos(?:e|ing)|closes at|at (?:the )?close\b|auction)\b[^.;]{0,60}?(?:\b\d{1,2}:\d{2}\b(?:\s?[ap]\.?m\.?)?)|\b\d{1,2}:\d{2}\b[^.;]{0,12}\bclos(?:e|ing)\b/gi;
const EARLY =
  /\b(?:earl(?:y|ier) clos\w*|shortened|half[- ]days?|early[- ]closing|earlier close|scheduled close|actual close|(?:or|and) (?:at )?(?:the )?(?:earlier|early))\b/i;

/** Where a day counts only with its full session, no early close is left. */
const FULL_DAYS = /\b(?:open|holds?|held)\b[^.;]{0,30}\bfull (?:regular |trading )?session(?!s?, full or)/i;

/** Events in the life of an option that move the result; each with what raises it and what settles it. */
const OPTION_EVENTS: readonly (readonly [string, RegExp, RegExp])[] = [
  [
    'an option is assigned or exercised early',
    /\b(?:called away|assign(?:ed|ment)|exercis\w+)\b/gi,
    /\b(?:assign\w*|exercis\w+|called away)\b[^.]{0,80}\b(?:\d|next|same day|price|settle\w*|cash|deliver\w*)\b|\bEuropean\b|\bcannot be exercised\b|\bcash[- ]settled\b/i,
  ],
  [
    'an option cannot be rolled because it is in the money or has no bid',
    /\broll(?:ed|s|ing)?\b/gi,
    /\broll\w*\b[^.]{0,80}\b(?:\d|bid|ask|mid|in the money|out of the money|if|when|at|Time|Day)\b(?! necessary)/i,
  ],
  [
    'the underlying splits, pays a dividend or is taken over',
    /\b(?:underlying(?: stocks?)?|call options?|options?)\b/gi,
    /\b(?:splits?|dividends?|corporate actions?|mergers?|take-?over|adjusted contracts?)\b/i,
  ],
];

const optionEvents = (ir: SemanticIr): Hit[] =>
  OPTION_EVENTS.flatMap(([event, raised, settled]) => {
    const use = findInSentences(
      ir,
      raised,
      (sentence) => !['risk', 'results', 'references', 'overview'].includes(sectionTypeOf(ir, sentence)),
    )[0];
    return use && !ir.sentences.some(({ text }) => settled.test(text))
      ? [
          {
            span: { start: use.start, end: use.end },
            explanation: `Nothing says what happens when ${event}.`,
            insertAt: use.sentence.end,
            confidence: 0.7,
          },
        ]
      : [];
  });

/** EC-05. Days on which the market does something else. */
export const marketEventWithoutRule: Rule = {
  id: 'EC-05',
  category: 'missing_edge_case',
  severity: 'medium',
  title: 'Market event without treatment',
  why: 'Splits, delistings, early closes and exercises happen; without a rule the number jumps or cannot be computed.',
  satisfiedBy:
    'Give the treatment and its day for each event: split, dividend, merger, delisting, halt, early close, assignment.',
  source: 'IOSCO Principles for Financial Benchmarks, principle 11; exchange notices on early closes',
  parameters: { CORPORATE, EARLY, HALTS, OPTION_EVENTS },
  fires: [
    'The official close is the closing auction price at 17:35 Europe/Paris.',
    '# Covered Call Strategy\n\nSell call options against positions at a strike price of 105%. Close positions if called away.',
  ],
  staysSilent: [
    'The official close is the closing auction price at 17:35 Europe/Paris, or at the earlier close of a half day.',
    'Trading runs from 09:00 to 17:30 Europe/Berlin.',
  ],
  check: (ir) => {
    const handled =
      ir.sentences.some(({ text }) => CORPORATE.test(text)) ||
      ir.sections.some(({ type }) => type === 'corporate_actions');
    const shares =
      ir.documentType.type === 'index' && isComplete(ir) && !handled
        ? ir.sentences.find((sentence) => SHARES.test(sentence.text) && sectionTypeOf(ir, sentence) === 'calculation')
        : undefined;
    const early = ir.sentences.some(
      ({ text }) =>
        FULL_DAYS.test(text) || (EARLY.test(text) && /\b(?:close|closes|closing|price|time|auction)\b/i.test(text)),
    );
    return [
      ...(shares
        ? [
            {
              span: shares,
              explanation: 'The document says nowhere how splits, mergers and delistings are treated.',
              insertAt: shares.end,
              confidence: 0.65,
            },
          ]
        : []),
      ...(early
        ? []
        : findInSentences(ir, CLOSE_AT)
            .slice(0, 1)
            .map(({ start, end, sentence }) => ({
              span: { start, end },
              explanation: 'Nothing says what holds on days on which the market closes early.',
              insertAt: sentence.end,
              confidence: 0.6,
            }))),
      ...(ir.documentType.type === 'strategy' && isComplete(ir) && !ir.sentences.some(({ text }) => HALTS.test(text))
        ? findInSentences(
            ir,
            ORDERS,
            (sentence) => !['risk', 'results', 'references', 'overview'].includes(sectionTypeOf(ir, sentence)),
          )
            .slice(0, 1)
            .map(({ start, end, sentence }) => ({
              span: { start, end },
              explanation: 'Nothing says what happens to orders and positions while trading is halted.',
              insertAt: sentence.end,
              confidence: 0.6,
            }))
        : []),
      ...(ir.documentType.traits.includes('options') ? optionEvents(ir) : []),
    ];
  },
};
