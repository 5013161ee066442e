import { sectionTypeOf } from './context.ts';
import { marketOf } from './dates/market-of.ts';
import { edgeOfPeriod, possibleDays } from './dates/possible-days.ts';
import { REFERENCE_YEAR } from './dates/reference-year.ts';
import { withExample } from './dates/with-example.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

const ACTIVITIES: readonly (readonly [string, RegExp])[] = [
  ['rebalance', /\brebalanc\w+\b/i],
  ['reconstitute', /\breconstitut\w+\b/i],
  ['review', /\breview(?:ed|s)?\b/i],
  ['roll', /\brolled\b/i],
];
const ANCHOR =
  /\b(?:first|second|third|fourth|fifth|last|\d{1,2}(?:st|nd|rd|th))\s(?:\w+\s){0,3}?(?:day|Monday|Tuesday|Wednesday|Thursday|Friday|session|week)s?\b|\b(?:Mon|Tues|Wednes|Thurs|Fri)days?\b|\b(?:month|quarter|year|week)[- ]end\b|\b(?:start|beginning|end|close|open)\s(?:of|for)\s(?:each|every|the)\b|\b(?:each|every) (?:\w+ )?day\b|\bdaily\b|\b(?:Rebalancing|Review|Selection|Reconstitution|Roll|Effective|Adjustment) (?:Day|Date)s?\b|\b(?:effective|rebalanc\w+|reconstitution) dates?\b(?!\s(?:is|are|falls?)\b)|\b(?:January|February|March|April|June|July|August|September|October|November|December)\b/;
const ANNUAL =
  /\b(?:annual(?:ly)?|yearly|quarterly|monthly|semi-annual(?:ly)?|weekly)\s(?:rebalanc\w+|reconstitution|review)\b|\b(?:rebalanced|reconstituted|reviewed)\s(?:annually|yearly|quarterly|monthly|weekly|semi-annually)\b|\b(?:rebalanced|reconstituted|reviewed)\son an? (?:weekly|monthly|quarterly|annual|yearly) basis\b|\b(?:rebalanced|reconstituted)\severy\s(?:\w+\s)?(?:month|quarter|year|week)s?\b/gi;
/** "the last day of each month": of which kind of days? */
const BARE_DAY =
  /\b(?:first|last|second|third|fourth)\sday\sof\s(?:each|every|the)\s(?:\w+\s)?(?:month|quarter|year|week)\b|\b(?:the )?(?:first|second|third|fourth|last) week of (?:each|every|the)\b/gi;

/** "at the end of the month": on the last day of which kind? Settled where the document names such a day. */
const EDGE =
  /\b(?:at|on|by) (?:the )?(?:end|start|beginning) of (?:each|every|the|a) (?:calendar )?(?:month|quarter|year|week)\b/gi;
const DATED = /\b(?:rebalanc|reconstitut|review|trad|roll|select|rank|calculat|comput|weight|position|portfolio)\w*/i;
const NAMED_DAY =
  /\b(?:first|last)\s(?:\w+\s){0,3}?(?:business|trading|working|calendar|valuation|exchange|index)\s(?:business\s|trading\s)?days?\b/i;

/** MC-04. Monthly, but on which day? */
export const scheduleWithoutAnchor: Rule = {
  id: 'MC-04',
  category: 'missing_calendar',
  severity: 'high',
  title: 'Schedule without a day',
  why: 'A frequency alone does not say on which day it happens, and the result depends on the day.',
  satisfiedBy: 'Name the day by a rule ("third Friday of March …") or by a published list of dates.',
  source: 'IOSCO Principles for Financial Benchmarks, principle 11; market practice',
  parameters: { ANCHOR, BARE_DAY, EDGE, REFERENCE_YEAR },
  fires: [
    'The index is rebalanced quarterly.',
    'Constituents are reviewed annually.',
    'The basket is rebalanced on a monthly basis. If the rebalancing date is a holiday, the next trading day is taken.',
    'The portfolio is rebalanced on the last day of each month.',
  ],
  staysSilent: [
    'The index is rebalanced quarterly on the third Friday of March, June, September and December.',
    'Constituents are reviewed annually on the last Friday of June.',
    'Weights are computed on the last Business Day of each month.',
  ],
  check: (ir) => {
    const anchored = new Set(
      ACTIVITIES.filter(
        ([, pattern]) =>
          ir.sentences.some(({ text, lead }) => pattern.test(`${lead ?? ''} ${text}`) && ANCHOR.test(text)) ||
          ir.terms.some(({ name, form }) => form !== 'label' && pattern.test(name)),
      ).map(([activity]) => activity),
    );
    const seen = new Set<string>();
    const binding = (sentence: (typeof ir.sentences)[number]): boolean =>
      !['results', 'references', 'risk', 'governance', 'limits', 'history', 'overview'].includes(
        sectionTypeOf(ir, sentence),
      );
    return [
      ...findInSentences(ir, ANNUAL, binding).flatMap(({ start, end, match, sentence }) => {
        const activity = ACTIVITIES.find(([, pattern]) => pattern.test(match[0]))?.[0] ?? '';
        const daily =
          ANCHOR.test(sentence.text) ||
          (activity === 'review' &&
            /\b(?:limits?|polic\w+|document|methodology|committee|weights|parameters?|model|risk)\b/i.test(
              sentence.text,
            ));
        if (anchored.has(activity) || anchored.has('rebalance') || daily || seen.has(activity)) return [];
        seen.add(activity);
        return [
          {
            span: { start, end },
            explanation: withExample(`"${match[0]}" does not say on which day.`, possibleDays(match[0], marketOf(ir))),
            suggestion: {
              replacement: `${match[0]} on the [which] [business day] of [month]`,
              note: 'Give the rule for the day.',
            },
            confidence: 0.75,
          },
        ];
      }),
      ...(ir.sentences.some(({ text }) => NAMED_DAY.test(text))
        ? []
        : findInSentences(ir, EDGE, (sentence) => binding(sentence) && DATED.test(sentence.text))
      )
        .slice(0, 1)
        .map(({ start, end, match }) => ({
          span: { start, end },
          explanation: withExample(
            `"${match[0]}" does not say on which day, of which calendar.`,
            edgeOfPeriod(match[0], marketOf(ir)),
          ),
          severity: 'medium' as const,
          suggestion: {
            replacement: match[0].replace(
              /^(?:at|on|by) (?:the )?(end|start|beginning) of/i,
              (_, edge: string) =>
                `on the ${edge.toLowerCase() === 'end' ? 'last' : 'first'} [business | calendar] day of`,
            ),
            note: 'Choose the kind of day, and name its calendar.',
          },
          confidence: 0.7,
        })),
      ...findInSentences(
        ir,
        BARE_DAY,
        (sentence) => !['results', 'references', 'risk'].includes(sectionTypeOf(ir, sentence)),
      ).map(({ start, end, match }) => ({
        span: { start, end },
        explanation: withExample(
          `"${match[0]}" does not say whether calendar days or trading days count.`,
          edgeOfPeriod(match[0], marketOf(ir)),
        ),
        ...(match[0].includes('day')
          ? {
              suggestion: {
                replacement: match[0].replace(/\bday\b/, '[trading | calendar] day'),
                note: 'Choose the kind of day.',
              },
            }
          : {}),
        confidence: 0.8,
      })),
    ];
  },
};
