import type { TradingCalendar } from '../trading-calendar.ts';
import type { CalendarDay } from './calendar-day.ts';

/** True on full and half days, false on closed ones, null when it is not known. */
export const isOpen = (calendar: TradingCalendar, day: CalendarDay): boolean | null => {
  const { state } = calendar.statusOf(day);
  return state === 'unknown' ? null : state !== 'closed';
};
