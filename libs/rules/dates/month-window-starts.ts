import { addOpenDays, calendarDay, datePartsOf, isoDate, openDayOfMonth, type ExchangeCalendar } from '#semantics';
import { REFERENCE_YEAR } from './reference-year.ts';

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  six: 6,
  nine: 9,
  twelve: 12,
  twenty: 20,
  'twenty-four': 24,
  'thirty-six': 36,
};
const MONTHS_IN: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };
const LENGTH = /(?:\b(\d{1,2}|twenty-four|thirty-six|one|two|three|six|nine|twelve)[- ])?(month|quarter|year)(s?)\b/i;
const FEBRUARY = 2;
const TRADING_DAYS_A_MONTH = 21;

/** Months in "12-month return" or "average over the last quarter"; null where no number is said. */
const monthsIn = (words: string): number | null => {
  const [, count, unit = '', plural] = LENGTH.exec(words) ?? [];
  const factor = MONTHS_IN[unit.toLowerCase()];
  if (factor === undefined || (count === undefined && plural === 's')) return null;
  return factor * (count === undefined ? 1 : (WORDS[count.toLowerCase()] ?? Number(count)));
};

/** The three days on which a window of months can start, when it ends with February of the reference year. */
export const monthWindowStarts = (words: string, market: ExchangeCalendar): string | null => {
  const months = monthsIn(words);
  const end = openDayOfMonth(market, REFERENCE_YEAR, FEBRUARY, -1);
  if (months === null || end === null) return null;
  const sameDay = calendarDay(REFERENCE_YEAR, FEBRUARY - months, datePartsOf(end).day);
  const { year, month } = datePartsOf(sameDay);
  const monthEnd = openDayOfMonth(market, year, month, -1);
  const counted = addOpenDays(market, end, -TRADING_DAYS_A_MONTH * months);
  return monthEnd === null || counted === null
    ? null
    : `Ended on ${isoDate(end)}, it starts on ${isoDate(sameDay)} by the same day of the month, on ${isoDate(monthEnd)} by ${market.name} month-ends, on ${isoDate(counted)} by ${TRADING_DAYS_A_MONTH} trading days a month.`;
};
