import { calendarDay, isoDate, isOpen, openDayOfMonth, type ExchangeCalendar } from '#semantics';
import { REFERENCE_YEAR } from './reference-year.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The first day of the reference year on which one of two markets is open and the other closed. */
export const differingDay = (one: ExchangeCalendar, other: ExchangeCalendar): string | null => {
  for (let day = calendarDay(REFERENCE_YEAR, 1, 1); day < calendarDay(REFERENCE_YEAR + 1, 1, 1); day++) {
    const [first, second] = [isOpen(one, day), isOpen(other, day)];
    if (first === null || second === null || first === second) continue;
    const [open, closed] = first ? [one, other] : [other, one];
    return `On ${isoDate(day)} ${open.name} is open and ${closed.name} is closed.`;
  }
  return null;
};

/** The first month of the reference year whose last open day is another in each of two markets. */
export const differingMonthEnd = (one: ExchangeCalendar, other: ExchangeCalendar): string | null => {
  for (const [n, name] of MONTHS.entries()) {
    const ends = [one, other].map((market) => openDayOfMonth(market, REFERENCE_YEAR, n + 1, -1));
    const [first, second] = ends;
    if (first == null || second == null || first === second) continue;
    return `The last one of ${name} ${REFERENCE_YEAR} is ${isoDate(first)} on ${one.name} and ${isoDate(second)} on ${other.name}.`;
  }
  return null;
};
