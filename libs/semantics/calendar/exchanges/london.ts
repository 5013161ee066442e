import { calendarDay, type CalendarDay } from '../days/calendar-day.ts';
import { easterSunday } from '../days/easter-sunday.ts';
import { nthWeekday } from '../days/nth-weekday.ts';
import type { HolidayRules, YearRule } from './holiday-rules.ts';
import { lastWeekdaysOfDecember } from './last-weekdays-of-december.ts';
import { movedToFreeWeekdays, nextMonday } from './substitutes.ts';

const MONDAY = 1;

/** Bank holidays moved by proclamation. */
const MOVED: Readonly<Record<string, readonly [number, number]>> = { '2020 early May': [5, 8], '2022 spring': [6, 2] };

const monday = (year: number, name: string, month: number, n: number): CalendarDay => {
  const moved = MOVED[`${year} ${name}`];
  return moved
    ? calendarDay(year, moved[0], moved[1])
    : (nthWeekday(year, month, MONDAY, n) ?? calendarDay(year, month, 1));
};

const closed: YearRule = (year) => [
  [nextMonday(calendarDay(year, 1, 1)), "New Year's Day"],
  [easterSunday(year) - 2, 'Good Friday'],
  [easterSunday(year) + 1, 'Easter Monday'],
  [monday(year, 'early May', 5, 1), 'Early May bank holiday'],
  [monday(year, 'spring', 5, -1), 'Spring bank holiday'],
  [monday(year, 'summer', 8, -1), 'Summer bank holiday'],
  ...movedToFreeWeekdays([
    [calendarDay(year, 12, 25), 'Christmas Day'],
    [calendarDay(year, 12, 26), 'Boxing Day'],
  ]),
];

const added = '2026-11-20';

export const londonStockExchange: HolidayRules = {
  mic: 'XLON',
  name: 'LSE',
  timeZone: 'Europe/London',
  version: '2026.1',
  source: 'Banking and Financial Dealings Act 1971; London Stock Exchange business days',
  closed,
  half: lastWeekdaysOfDecember,
  closesAt: () => '16:30',
  halfClosesAt: '12:30',
  oneOffs: [
    { date: '2022-06-03', state: 'closed', reason: 'Platinum Jubilee', source: 'proclamation of 2021', added },
    {
      date: '2022-09-19',
      state: 'closed',
      reason: 'state funeral of Queen Elizabeth II',
      source: 'proclamation of September 2022',
      added,
    },
    {
      date: '2023-05-08',
      state: 'closed',
      reason: 'coronation of King Charles III',
      source: 'proclamation of 2022',
      added,
    },
  ],
};
