import type { SemanticIr, Term } from '#semantics';
import { countBack } from './dates/count-back.ts';
import { marketOf } from './dates/market-of.ts';
import { REFERENCE_YEAR } from './dates/reference-year.ts';
import { withExample } from './dates/with-example.ts';
import type { Rule } from './rule.ts';

/** Before or after the period: what it measures is no count of market days. */
const NOT_MARKET_DAYS =
  /\b(?:notice|comment|consultation|grace|cure|appeal|in advance|retention|kept for|retain\w*|trial|warranty|Monday|T\+\d)\b/i;

/** Day types that the document defines: "Business Day means …". */
const definedDayTypes = ({ terms }: SemanticIr): Term[] =>
  terms.filter(
    ({ name, form }) =>
      form !== 'label' &&
      /\b(?:Day|Session|Date)s?$/.test(name) &&
      /^(?:\w+ )?(?:Business|Trading|Exchange|Index|Valuation|Calculation|Working|Banking|Market|Dealing|Settlement) Day$/.test(
        name,
      ),
  );

/** MC-01. "20 days" is 20 calendar days to one implementer and 20 trading days to the next. */
export const periodWithoutDayType: Rule = {
  id: 'MC-01',
  category: 'missing_calendar',
  severity: 'critical',
  title: 'Period without a day type',
  why: 'Two implementers will count different days and publish different numbers.',
  satisfiedBy: 'Name the kind of day: calendar days, or trading days of a named exchange.',
  source: 'Market practice; IOSCO Principles for Financial Benchmarks, principle 11',
  parameters: { notMarketDays: NOT_MARKET_DAYS, REFERENCE_YEAR },
  fires: [
    'The average of the previous 20 days is used.',
    'Volatility is the standard deviation of returns over the last 60 days.',
    'The reference date is 5 days before the effective date.',
  ],
  staysSilent: [
    'The average of the previous 20 NYSE trading days is used.',
    'Notice is given within 30 calendar days.',
    'There is a 30-day public comment period before a change.',
  ],
  check: (ir) => {
    const defined = definedDayTypes(ir);
    const only = defined.length === 1 ? defined[0] : undefined;
    const sentences = new Map(ir.sentences.map((sentence) => [sentence.id, sentence]));
    return ir.calendar.periods.flatMap((period) => {
      const sentence = sentences.get(period.sentenceId);
      if (period.unit !== 'day' || period.dayType !== null || !sentence) return [];
      const at = period.start - sentence.start;
      const around = sentence.text.slice(Math.max(0, at - 60), at + 60);
      if (period.count === '1' || NOT_MARKET_DAYS.test(around)) return [];
      const written = sentence.text.slice(at, at + period.end - period.start);
      const replacement = only
        ? written.replace(/days?$/, `${only.name}s`)
        : written.replace(/(days?)$/, '[trading | calendar] $1');
      return [
        {
          span: period,
          explanation: withExample(
            `"${written}" does not say which days count.`,
            countBack(period.count, marketOf(ir)),
          ),
          suggestion: {
            replacement,
            note: only
              ? `"${only.name}" is the only kind of day that the document defines.`
              : 'Choose the kind of day, and name the exchange for trading days.',
          },
          confidence: 0.9,
        },
      ];
    });
  },
};
