import {
  addOpenDays,
  calendarDay,
  exchangeCalendars,
  isoDate,
  isOpen,
  nthWeekday,
  type CalendarDay,
  type ExchangeCalendar,
} from '#semantics';
import { REFERENCE_YEAR } from './reference-year.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: -1 };
/** How far ahead a clash with a holiday is looked for. */
const YEARS = 5;

/** The day that "third Friday" or "the 15th" is in a month. */
const dayIn = (words: string): ((year: number, month: number) => CalendarDay | null) | null => {
  const weekday = new RegExp(`\\b(first|second|third|fourth|last)\\s(${WEEKDAYS.join('|')})`, 'i').exec(words);
  if (weekday) {
    const n = ORDINALS[(weekday[1] ?? '').toLowerCase()] ?? 1;
    return (year, month) => nthWeekday(year, month, WEEKDAYS.indexOf(weekday[2] ?? ''), n);
  }
  const date = /\b(\d{1,2})(?:st|nd|rd|th)\b/.exec(words)?.[1];
  return date === undefined || Number(date) > 28 ? null : (year, month) => calendarDay(year, month, Number(date));
};

/** Months that the words name, or all of them; null where only quarters or years are said. */
const monthsOf = (words: string): readonly number[] | null => {
  const named = MONTHS.flatMap((name, n) => (words.includes(name) ? [n + 1] : []));
  if (named.length > 0) return named;
  return /\b(?:quarter|year)\b/i.test(words) ? null : MONTHS.map((_, n) => n + 1);
};

/** The first time from the reference year on that "the third Friday of June" is a day without trading, and the open days around it. */
export const closedOccurrence = (words: string, market: ExchangeCalendar): string | null => {
  const dayOf = dayIn(words);
  const months = monthsOf(words);
  if (!dayOf || !months) return null;
  for (let year = REFERENCE_YEAR; year < REFERENCE_YEAR + YEARS; year++)
    for (const month of months) {
      const day = dayOf(year, month);
      if (day === null || isOpen(market, day) !== false) continue;
      const [next, previous] = [addOpenDays(market, day, 1), addOpenDays(market, day, -1)];
      return next === null || previous === null
        ? null
        : `${market.name} is closed on ${isoDate(day)} (${market.statusOf(day).reason ?? 'holiday'}): the next trading day is ${isoDate(next)}, the one before ${isoDate(previous)}.`;
    }
  return null;
};

/** The next trading day after Easter of the reference year in two markets. */
export const nextDayByMarket = (): string => {
  const goodFriday = calendarDay(REFERENCE_YEAR, 4, 3);
  const next = [exchangeCalendars.XNYS, exchangeCalendars.XLON].map(
    (market) => `${isoDate(addOpenDays(market, goodFriday, 1) ?? goodFriday)} on ${market.name}`,
  );
  return `After Good Friday ${REFERENCE_YEAR} the next trading day is ${next.join(' and ')}.`;
};
