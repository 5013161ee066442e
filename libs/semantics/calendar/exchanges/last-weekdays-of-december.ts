import { calendarDay, isWeekend, type CalendarDay } from '../days/calendar-day.ts';
import type { YearRule } from './holiday-rules.ts';

const weekdayOnOrBefore = (day: CalendarDay): CalendarDay => {
  let earlier = day;
  while (isWeekend(earlier)) earlier--;
  return earlier;
};

/** The last weekdays before Christmas Day and before New Year's Day. */
export const lastWeekdaysOfDecember: YearRule = (year) => [
  [weekdayOnOrBefore(calendarDay(year, 12, 24)), 'last trading day before Christmas'],
  [weekdayOnOrBefore(calendarDay(year, 12, 31)), 'last trading day of the year'],
];
