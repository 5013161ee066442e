import { calendarDay, weekdayOf, type CalendarDay } from './calendar-day.ts';

/**
 * The nth weekday of a month, e.g. the third Friday: `nthWeekday(2026, 3, 5, 3)`. `weekday` 0 Sunday … 6 Saturday;
 * `n` 1–5 from the start, -1 for the last. Null where the month has no such day.
 */
export const nthWeekday = (year: number, month: number, weekday: number, n: number): CalendarDay | null => {
  if (n < 0) {
    const last = calendarDay(year, month + 1, 0);
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = calendarDay(year, month, 1);
  const day = first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
  return n >= 1 && day < calendarDay(year, month + 1, 1) ? day : null;
};
