import type { TradingCalendar } from '../trading-calendar.ts';
import { addOpenDays } from './add-open-days.ts';
import { calendarDay, datePartsOf, type CalendarDay } from './calendar-day.ts';

/** The nth open day of a month, -1 for the last one. Null when the month has no such day or a day is not known. */
export const openDayOfMonth = (
  calendar: TradingCalendar,
  year: number,
  month: number,
  n: number,
): CalendarDay | null => {
  const outside = n > 0 ? calendarDay(year, month, 1) - 1 : calendarDay(year, month + 1, 1);
  const day = addOpenDays(calendar, outside, n);
  return day !== null && datePartsOf(day).month === month ? day : null;
};
