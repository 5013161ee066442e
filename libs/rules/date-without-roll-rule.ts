import { sectionTypeOf } from './context.ts';
import { closedOccurrence, nextDayByMarket } from './dates/closed-occurrence.ts';
import { marketOf } from './dates/market-of.ts';
import { REFERENCE_YEAR } from './dates/reference-year.ts';
import { withExample } from './dates/with-example.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

const FIXED =
  /\b(?:first|second|third|fourth|last)\s(?:Monday|Tuesday|Wednesday|Thursday|Friday)s?\b(?:\s(?:of|in)\s(?:[A-Z]\w+(?:,\s(?:and\s)?[A-Z]\w+|\sand\s[A-Z]\w+){0,11})|\sof (?:each|every) (?:month|quarter))?|\b(?:on )?the \d{1,2}(?:st|nd|rd|th)\s(?:calendar )?(?:day )?of (?:each|every|the) (?:month|quarter|year)\b/g;
/** "the next available day": available where? */
const VAGUE_ROLL =
  /\b(?:next|previous|following|preceding)\s(?:available|possible|suitable|valid)\s(?:day|date|session)\b|\b(?:another|a (?:nearby|different|later|suitable))\s(?:\w+\s)?(?:day|date)\b|\b(?:the )?(?:next|following|previous|preceding) day\b(?! on which)/gi;
/** "the next day" is vague only where a day falls out. */
const AVAILABLE =
  /\b(?:available|possible|suitable|valid|holidays?|closed|weekends?|non-(?:trading|business)|not (?:a|an) \w+ day|not open)\b/i;
/** Where every calendar day counts no date falls out. */
const EVERY_DAY = /\b(?:every|each) calendar day\b|\bincluding weekends\b|\b24\/7\b|\bseven days a week\b/i;
const ACTIVITY = /\b(?:rebalanc|reconstitut|select|review|roll|expir|effective|Day|Date|publish|adjust|calculat)\w*/i;

/** MC-05. What if that day is a holiday? */
export const dateWithoutRollRule: Rule = {
  id: 'MC-05',
  category: 'missing_calendar',
  severity: 'high',
  title: 'Date without a rule for holidays',
  why: 'When the date is a holiday the event can move forward, back, or fall out; prices of different days are then used.',
  satisfiedBy: 'Add the roll convention: next, previous or modified following business day of a named calendar.',
  source: 'ISDA Definitions (Business Day Convention)',
  parameters: { FIXED, VAGUE_ROLL, REFERENCE_YEAR },
  fires: [
    'The index is rebalanced on the third Friday of March and September.',
    'If the month-end is a holiday, the trade takes place on the next available day.',
    'If the rebalancing date is a holiday, another day is used.',
  ],
  staysSilent: [
    'The index is rebalanced on the third Friday of March and September, or the next Business Day if that Friday is not a Business Day.',
    'The index is rebalanced on the last Business Day of March.',
  ],
  check: (ir) => {
    const anchors =
      ir.calendar.rollRules.length > 0 || ir.sentences.some(({ text }) => EVERY_DAY.test(text))
        ? []
        : findInSentences(
            ir,
            FIXED,
            (sentence) =>
              !['results', 'references', 'risk', 'history'].includes(sectionTypeOf(ir, sentence)) &&
              ACTIVITY.test(`${sentence.lead ?? ''} ${sentence.text}`) &&
              !/\b(?:are|is) not\b|\bexcept\b|\bexcluding\b/i.test(sentence.text),
          ).slice(0, 1);
    return [
      ...anchors.map(({ start, end, match, sentence }) => ({
        span: { start, end },
        explanation: withExample(
          'Nothing says what happens when that day is a holiday.',
          closedOccurrence(match[0], marketOf(ir)),
        ),
        insertAt: sentence.end,
        suggestion: {
          replacement: `${sentence.text.slice(start - sentence.start, end - sentence.start)}, or the [next | previous] Business Day if that day is not a Business Day`,
          note: 'Choose the direction, and define Business Day.',
        },
        confidence: 0.75,
      })),
      ...findInSentences(ir, VAGUE_ROLL, ({ text }) => AVAILABLE.test(text)).map(({ start, end, match }) => ({
        span: { start, end },
        explanation: withExample(`"${match[0]}" does not say available by which calendar.`, nextDayByMarket()),
        confidence: 0.75,
      })),
    ];
  },
};
