import { calendarDay, datePartsOf, weekdayOf, type CalendarDay } from '../days/calendar-day.ts';
import { easterSunday } from '../days/easter-sunday.ts';
import { nthWeekday } from '../days/nth-weekday.ts';
import type { HolidayRules, OneOff, YearRule } from './holiday-rules.ts';
import { nearestWeekday } from './substitutes.ts';

const MONDAY = 1;
const THURSDAY = 4;

const nth = (year: number, month: number, weekday: number, n: number): CalendarDay =>
  nthWeekday(year, month, weekday, n) ?? calendarDay(year, month, 1);

const closed: YearRule = (year) => {
  const newYear = calendarDay(year, 1, 1);
  return [
    // A New Year's Day on a Saturday is not moved: 31 December is the end of an accounting period (NYSE Rule 7.2).
    ...(weekdayOf(newYear) === 6 ? [] : [[nearestWeekday(newYear), "New Year's Day"] as const]),
    [nth(year, 1, MONDAY, 3), 'Martin Luther King Jr. Day'],
    [nth(year, 2, MONDAY, 3), "Washington's Birthday"],
    [easterSunday(year) - 2, 'Good Friday'],
    [nth(year, 5, MONDAY, -1), 'Memorial Day'],
    ...(year < 2022 ? [] : [[nearestWeekday(calendarDay(year, 6, 19)), 'Juneteenth'] as const]),
    [nearestWeekday(calendarDay(year, 7, 4)), 'Independence Day'],
    [nth(year, 9, MONDAY, 1), 'Labor Day'],
    [nth(year, 11, THURSDAY, 4), 'Thanksgiving Day'],
    [nearestWeekday(calendarDay(year, 12, 25)), 'Christmas Day'],
  ];
};

const isMondayToThursday = (day: CalendarDay): boolean => weekdayOf(day) >= 1 && weekdayOf(day) <= 4;

const half: YearRule = (year) => [
  ...[calendarDay(year, 7, 3), calendarDay(year, 12, 24)]
    .filter(isMondayToThursday)
    .map((day) => [day, datePartsOf(day).month === 7 ? 'eve of Independence Day' : 'Christmas Eve'] as const),
  [nth(year, 11, THURSDAY, 4) + 1, 'day after Thanksgiving'],
];

const oneOffs: readonly OneOff[] = [
  {
    date: '2018-12-05',
    state: 'closed',
    reason: 'national day of mourning for George H. W. Bush',
    source: 'exchange notice of December 2018',
    added: '2026-11-20',
  },
  {
    date: '2025-01-09',
    state: 'closed',
    reason: 'national day of mourning for Jimmy Carter',
    source: 'exchange notice of December 2024',
    added: '2026-11-20',
  },
];

const shared = {
  timeZone: 'America/New_York',
  version: '2026.1',
  closed,
  half,
  closesAt: () => '16:00',
  halfClosesAt: '13:00',
  oneOffs,
};

export const newYorkStockExchange: HolidayRules = {
  ...shared,
  mic: 'XNYS',
  name: 'NYSE',
  source: 'NYSE Rule 7.2 (holidays); NYSE Holidays and Trading Hours',
};

export const nasdaqStockMarket: HolidayRules = {
  ...shared,
  mic: 'XNAS',
  name: 'Nasdaq',
  source: 'Nasdaq holiday schedule',
};
