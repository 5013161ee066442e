import { calendarDay, isoDate, nthWeekday, openDayOfMonth, type ExchangeCalendar } from '#semantics';
import { REFERENCE_YEAR } from './reference-year.ts';

const MARCH = 3;
const MONDAY = 1;
const FRIDAY = 5;

/** Days on which something that happens every week, or every month or more rarely, could happen in March of the reference year. */
export const possibleDays = (frequency: string, market: ExchangeCalendar): string | null => {
  const friday = nthWeekday(REFERENCE_YEAR, MARCH, FRIDAY, 3);
  const first = openDayOfMonth(market, REFERENCE_YEAR, MARCH, 1);
  const last = openDayOfMonth(market, REFERENCE_YEAR, MARCH, -1);
  const monday = nthWeekday(REFERENCE_YEAR, MARCH, MONDAY, 2);
  if (friday === null || first === null || last === null || monday === null) return null;
  return /week/i.test(frequency)
    ? `In one week it could be ${isoDate(monday)}, the Monday, or ${isoDate(monday + 4)}, the Friday.`
    : `In March ${REFERENCE_YEAR} it could be ${isoDate(first)}, the first ${market.name} trading day, ${isoDate(friday)}, the third Friday, or ${isoDate(last)}, the last trading day.`;
};

const LENGTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

/** The first period of the reference year whose first or last calendar day is no trading day. */
export const edgeOfPeriod = (words: string, market: ExchangeCalendar): string | null => {
  const months = LENGTHS[/\b(month|quarter|year)\b/i.exec(words)?.[1]?.toLowerCase() ?? ''];
  const last = /\b(?:end|last)\b/i.test(words);
  if (months === undefined || !(last || /\b(?:start|beginning|first)\b/i.test(words))) return null;
  for (let from = 1; from <= 12; from += months) {
    const month = last ? from + months - 1 : from;
    const calendar = last ? calendarDay(REFERENCE_YEAR, month + 1, 0) : calendarDay(REFERENCE_YEAR, month, 1);
    const traded = openDayOfMonth(market, REFERENCE_YEAR, month, last ? -1 : 1);
    if (traded !== null && traded !== calendar)
      return `It can be ${isoDate(calendar)}, the ${last ? 'last' : 'first'} calendar day, or ${isoDate(traded)}, the ${last ? 'last' : 'first'} ${market.name} trading day.`;
  }
  return null;
};
