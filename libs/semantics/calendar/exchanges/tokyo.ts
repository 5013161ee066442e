import { calendarDay, weekdayOf, type CalendarDay } from '../days/calendar-day.ts';
import { nthWeekday } from '../days/nth-weekday.ts';
import type { HolidayRules, YearRule } from './holiday-rules.ts';

const MONDAY = 1;

/** Day of March and of September on which the sun crosses the equator, Japan time: the fit of the Hydrographic Department, valid 1980–2099. */
const equinox = (base: number, year: number): number =>
  Math.floor(base + 0.242194 * (year - 1980)) - Math.floor((year - 1980) / 4);
const VERNAL = 20.8431;
const AUTUMNAL = 23.2488;

/** Holidays that the Olympic acts moved in 2020 and 2021, as month and day. */
const MOVED: Readonly<Record<string, readonly [number, number]>> = {
  '2020 Marine Day': [7, 23],
  '2020 Sports Day': [7, 24],
  '2020 Mountain Day': [8, 10],
  '2021 Marine Day': [7, 22],
  '2021 Sports Day': [7, 23],
  '2021 Mountain Day': [8, 8],
};

/** National holidays by the Act on National Holidays, before substitutes. */
const nationalHolidays = (year: number): (readonly [CalendarDay, string])[] => {
  const on = (month: number, day: number, name: string): readonly [CalendarDay, string] => {
    const moved = MOVED[`${year} ${name}`];
    return [calendarDay(year, moved?.[0] ?? month, moved?.[1] ?? day), name];
  };
  const monday = (month: number, n: number, name: string): readonly [CalendarDay, string] =>
    MOVED[`${year} ${name}`]
      ? on(month, 1, name)
      : [nthWeekday(year, month, MONDAY, n) ?? calendarDay(year, month, 1), name];
  return [
    on(1, 1, "New Year's Day"),
    monday(1, 2, 'Coming of Age Day'),
    on(2, 11, 'National Foundation Day'),
    ...(year >= 2020 ? [on(2, 23, "Emperor's Birthday")] : []),
    on(3, equinox(VERNAL, year), 'Vernal Equinox Day'),
    on(4, 29, 'Showa Day'),
    ...(year === 2019 ? [on(5, 1, 'accession of the Emperor')] : []),
    on(5, 3, 'Constitution Memorial Day'),
    on(5, 4, 'Greenery Day'),
    on(5, 5, "Children's Day"),
    monday(7, 3, 'Marine Day'),
    ...(year >= 2016 ? [on(8, 11, 'Mountain Day')] : []),
    monday(9, 3, 'Respect for the Aged Day'),
    on(9, equinox(AUTUMNAL, year), 'Autumnal Equinox Day'),
    monday(10, 2, 'Sports Day'),
    ...(year === 2019 ? [on(10, 22, 'enthronement ceremony')] : []),
    on(11, 3, 'Culture Day'),
    on(11, 23, 'Labour Thanksgiving Day'),
    ...(year <= 2018 ? [on(12, 23, "Emperor's Birthday")] : []),
  ];
};

const closed: YearRule = (year) => {
  const holidays = new Map(nationalHolidays(year));
  const special: (readonly [CalendarDay, string])[] = [];
  for (const [day, name] of holidays) {
    if (weekdayOf(day) === 0) {
      let next = day + 1;
      while (holidays.has(next)) next++;
      special.push([next, `${name} (substitute day)`]);
    }
    // Article 3, paragraph 3: a day between two holidays is one too.
    if (holidays.has(day + 2) && !holidays.has(day + 1)) special.push([day + 1, "citizens' holiday"]);
  }
  return [
    ...holidays,
    ...special,
    [calendarDay(year, 1, 2), 'New Year holiday of the exchange'],
    [calendarDay(year, 1, 3), 'New Year holiday of the exchange'],
    [calendarDay(year, 12, 31), 'New Year holiday of the exchange'],
  ];
};

/** Trading was extended by half an hour on this day. */
const LATER_CLOSE = calendarDay(2024, 11, 5);

export const tokyoStockExchange: HolidayRules = {
  mic: 'XTKS',
  name: 'TSE',
  timeZone: 'Asia/Tokyo',
  version: '2026.1',
  source:
    'Act on National Holidays (Act 178 of 1948); Tokyo Stock Exchange Business Regulations (31 December to 3 January)',
  closed,
  half: () => [],
  closesAt: (day) => (day < LATER_CLOSE ? '15:00' : '15:30'),
  halfClosesAt: '11:30',
  oneOffs: [
    {
      date: '2020-10-01',
      state: 'closed',
      reason: 'no trading all day: failure of the trading system',
      source: 'exchange notice of 1 October 2020',
      added: '2026-11-20',
    },
  ],
};
