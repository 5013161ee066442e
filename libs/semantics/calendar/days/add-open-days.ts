import type { TradingCalendar } from '../trading-calendar.ts';
import type { CalendarDay } from './calendar-day.ts';
import { isOpen } from './is-open.ts';

/**
 * The nth open day after a day (before it for a negative n); the day itself does not count, whether open or not.
 * n = 0 gives the day. Null as soon as a day on the way is not known.
 */
export const addOpenDays = (calendar: TradingCalendar, day: CalendarDay, n: number): CalendarDay | null => {
  const step = Math.sign(n);
  let at = day;
  for (let left = Math.abs(n); left > 0;) {
    at += step;
    const open = isOpen(calendar, at);
    if (open === null) return null;
    if (open) left--;
  }
  return at;
};
