import { exchangeCalendars, type SemanticIr, type Term } from '#semantics';
import { sectionTypeOf } from './context.ts';
import { differingDay, differingMonthEnd } from './dates/differing-day.ts';
import { REFERENCE_YEAR } from './dates/reference-year.ts';
import { withExample } from './dates/with-example.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Hit, Rule } from './rule.ts';

const DAY = /\b(?:(business|trading|settlement|working|banking|exchange|common(?: trading)?)[ -]days?)\b/gi;
const CALENDAR =
  /\b(?:open|calendar|holidays?|trading session|exchange|clos(?:ed|es)|settlement system|TARGET|weekday|banks?|published by|according to|Monday)\b/i;
/** Names a market only; says nothing of its days. */
const SESSION_TERM =
  /\b(?:Session|(?:Business|Trading|Exchange|Settlement|Working|Banking|Market|Dealing|Valuation|Index|Calculation) Day)s?$/;
const OPENS =
  /\b(?:open|calendar|holidays?|trading day|business day|closed|weekday|Monday|according to|published)\b|\b(?:last|first|second|third|fourth|next|previous|each|every)\b/i;

const { XNYS, XLON } = exchangeCalendars;
/** Banks and settlement systems keep other days than exchanges. */
const OF_EXCHANGES = /^(?:business|trading|working|exchange|common)/;

/** Dates on which two exchanges differ; none for days of banks. */
const exampleFor = (type: string, text: string): string | null => {
  if (!OF_EXCHANGES.test(type)) return null;
  return /\blast\b/i.test(text) ? differingMonthEnd(XNYS, XLON) : differingDay(XNYS, XLON);
};

/** A market named next to the day type, or once for the document. */
const marketsOf = (ir: SemanticIr): boolean => ir.calendar.markets.length > 0;

const definitionHits = ({ terms }: SemanticIr): Hit[] =>
  terms.flatMap((term: Term) =>
    SESSION_TERM.test(term.name) && (term.form === 'means' || term.form === 'colon') && !OPENS.test(term.definition)
      ? [
          {
            span: { start: term.start, end: term.definitionSpan.end },
            explanation: withExample(
              `"${term.name}" does not say by which calendar its days are open.`,
              differingDay(XNYS, XLON),
            ),
            insertAt: term.definitionSpan.end,
            confidence: 0.75,
          },
        ]
      : [],
  );

/** MC-02. Trading days of which exchange? */
export const dayTypeWithoutCalendar: Rule = {
  id: 'MC-02',
  category: 'missing_calendar',
  severity: 'high',
  title: 'Day type without a calendar',
  why: 'Exchanges and banks close on different days, so the same count of days ends on different dates.',
  satisfiedBy:
    'Define the day by the exchange or settlement system whose calendar decides, and name the source of the calendar.',
  source: 'ISDA Definitions (Business Day); exchange calendars',
  parameters: { DAY, CALENDAR, OPENS, REFERENCE_YEAR },
  fires: [
    'The portfolio is rebalanced on the last business day of each month.',
    '## Terms\n\n**Session**: the regular hours of the market, 09:00 to 17:30 Europe/Berlin.',
  ],
  staysSilent: [
    'The portfolio is rebalanced on the last business day of each month. A business day is a day on which the New York Stock Exchange is open.',
    '## Terms\n\n**Session**: the regular hours of Xetra, 09:00 to 17:30 Europe/Berlin, on days when Xetra is open.',
    'The average of the last 20 NYSE trading days.',
  ],
  check: (ir) => {
    const defined = ir.terms
      .filter(({ form }) => form !== 'label')
      .map(({ name }) => name.toLowerCase().replace(/s$/, ''));
    const reported = new Set<string>();
    const uses = findInSentences(
      ir,
      DAY,
      (sentence) => !['results', 'references', 'risk'].includes(sectionTypeOf(ir, sentence)),
    ).flatMap(({ start, end, match, sentence }) => {
      const type = (match[1] ?? '').toLowerCase();
      const key = `${type} day`;
      if (reported.has(key) || defined.some((name) => name.endsWith(key))) return [];
      reported.add(key);
      const said = marketsOf(ir) && !type.startsWith('common');
      const explained = ir.sentences.some(
        ({ text }) =>
          new RegExp(`\\b${type} days?\\b[^.]{0,20}\\b(?:is|are|means?|refers?)\\b`, 'i').test(text) &&
          CALENDAR.test(text),
      );
      const named =
        /\b[A-Z][A-Za-z&]{2,}\s$/.test(sentence.text.slice(0, match.index)) &&
        !/^(?:The|A|An|Each|Every|On|Last|First)\s$/.test(
          sentence.text
            .slice(0, match.index)
            .split(/(?<=\s)/)
            .at(-1) ?? '',
        );
      return said || explained || named
        ? []
        : [
            {
              span: { start, end },
              explanation: withExample(
                `Nothing says whose ${match[0].toLowerCase()} count.`,
                exampleFor(type, sentence.text),
              ),
              suggestion: {
                replacement: `[name of exchange] ${match[0]}`,
                note: 'Name the exchange or the settlement system.',
              },
              confidence: 0.75,
            },
          ];
    });
    return [...uses, ...definitionHits(ir)];
  },
};
