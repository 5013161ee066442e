import { isWeekend, weekdayOf, type CalendarDay } from '../days/calendar-day.ts';

/** Saturday to Friday, Sunday to Monday: how the United States move a holiday. */
export const nearestWeekday = (day: CalendarDay): CalendarDay =>
  weekdayOf(day) === 6 ? day - 1 : weekdayOf(day) === 0 ? day + 1 : day;

/** The next Monday, when the day is on a weekend. */
export const nextMonday = (day: CalendarDay): CalendarDay =>
  weekdayOf(day) === 6 ? day + 2 : weekdayOf(day) === 0 ? day + 1 : day;

/** Holidays one after the other; one that falls on a weekend or on an earlier holiday takes the next free weekday. */
export const movedToFreeWeekdays = (
  holidays: readonly (readonly [CalendarDay, string])[],
): readonly (readonly [CalendarDay, string])[] => {
  const fixed = new Set(holidays.filter(([day]) => !isWeekend(day)).map(([day]) => day));
  return holidays.map(([day, reason]) => {
    if (!isWeekend(day)) return [day, reason] as const;
    let moved = day;
    while (isWeekend(moved) || fixed.has(moved)) moved++;
    fixed.add(moved);
    return [moved, `${reason} (substitute day)`] as const;
  });
};
