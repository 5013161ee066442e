import type { TradingCalendar } from '../trading-calendar.ts';
import { addOpenDays } from './add-open-days.ts';
import { datePartsOf, type CalendarDay } from './calendar-day.ts';
import { isOpen } from './is-open.ts';

export type RollConvention = 'following' | 'modified-following' | 'preceding' | 'modified-preceding';

/** Moves a day that is not open by a convention of the ISDA Definitions; an open day stays. Null when a day on the way is not known. */
export const rollDate = (
  calendar: TradingCalendar,
  day: CalendarDay,
  convention: RollConvention,
): CalendarDay | null => {
  const open = isOpen(calendar, day);
  if (open !== false) return open === null ? null : day;
  const direction = convention.endsWith('following') ? 1 : -1;
  const rolled = addOpenDays(calendar, day, direction);
  const leavesMonth = rolled !== null && datePartsOf(rolled).month !== datePartsOf(day).month;
  return leavesMonth && convention.startsWith('modified') ? addOpenDays(calendar, day, -direction) : rolled;
};
