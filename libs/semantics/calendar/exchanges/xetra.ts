import { calendarDay, isWeekend } from '../days/calendar-day.ts';
import { easterSunday } from '../days/easter-sunday.ts';
import type { HolidayRules, YearRule } from './holiday-rules.ts';

/** Whit Monday and German Unity Day were days without trading in these years only. */
const LAST_YEAR_OF_PUBLIC_HOLIDAYS = 2021;

const closed: YearRule = (year) => [
  [calendarDay(year, 1, 1), "New Year's Day"],
  [easterSunday(year) - 2, 'Good Friday'],
  [easterSunday(year) + 1, 'Easter Monday'],
  [calendarDay(year, 5, 1), 'Labour Day'],
  ...(year <= LAST_YEAR_OF_PUBLIC_HOLIDAYS
    ? [[easterSunday(year) + 50, 'Whit Monday'] as const, [calendarDay(year, 10, 3), 'German Unity Day'] as const]
    : []),
  [calendarDay(year, 12, 24), 'Christmas Eve'],
  [calendarDay(year, 12, 25), 'Christmas Day'],
  [calendarDay(year, 12, 26), 'Boxing Day'],
  [calendarDay(year, 12, 31), "New Year's Eve"],
];

/** 30 December, or the weekday before it: 31 December is always closed. */
const half: YearRule = (year) => {
  let day = calendarDay(year, 12, 30);
  while (isWeekend(day)) day--;
  return [[day, 'last trading day of the year']];
};

export const xetra: HolidayRules = {
  mic: 'XETR',
  name: 'Xetra',
  timeZone: 'Europe/Berlin',
  version: '2026.1',
  source: 'Deutsche Börse trading calendar; the early close of the last day is confirmed each December',
  closed,
  half,
  closesAt: () => '17:30',
  halfClosesAt: '14:00',
  oneOffs: [
    {
      date: '2017-10-31',
      state: 'closed',
      reason: '500 years of the Reformation',
      source: 'Deutsche Börse trading calendar 2017',
      added: '2026-11-20',
    },
  ],
};
