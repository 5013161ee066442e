import { calendarDay, weekdayOf, type CalendarDay } from '../days/calendar-day.ts';
import { easterSunday } from '../days/easter-sunday.ts';
import { HONG_KONG_LUNAR_DAYS } from './hong-kong-lunar-days.ts';
import type { HolidayRules, OneOff, YearRule } from './holiday-rules.ts';

const lunar = (year: number, n: number): CalendarDay => {
  const [month = '1', day = '1'] = (HONG_KONG_LUNAR_DAYS[year]?.[n] ?? '').split('-');
  return calendarDay(year, Number(month), Number(day));
};

/** Day of the solar term Qingming, valid 2001–2100. */
const chingMing = (year: number): number => Math.floor(4.81 + 0.2422 * (year - 2000)) - Math.floor((year - 2000) / 4);

/** General holidays; one that falls on a Sunday or on another holiday is kept on the next free day. Saturdays are no trading days anyhow. */
const closed: YearRule = (year) => {
  const newYear = lunar(year, 0);
  const holidays: readonly (readonly [CalendarDay, string])[] = [
    [calendarDay(year, 1, 1), 'The first day of January'],
    [newYear, "Lunar New Year's Day"],
    [newYear + 1, 'second day of Lunar New Year'],
    [newYear + 2, 'third day of Lunar New Year'],
    [easterSunday(year) - 2, 'Good Friday'],
    [calendarDay(year, 4, chingMing(year)), 'Ching Ming Festival'],
    [easterSunday(year) + 1, 'Easter Monday'],
    [calendarDay(year, 5, 1), 'Labour Day'],
    [lunar(year, 1), "Buddha's Birthday"],
    [lunar(year, 2), 'Tuen Ng Festival'],
    [calendarDay(year, 7, 1), 'HKSAR Establishment Day'],
    [lunar(year, 3) + 1, 'day following the Mid-Autumn Festival'],
    [calendarDay(year, 10, 1), 'National Day'],
    [lunar(year, 4), 'Chung Yeung Festival'],
    [calendarDay(year, 12, 25), 'Christmas Day'],
    [calendarDay(year, 12, 26), 'first weekday after Christmas Day'],
  ];
  const taken = new Map<CalendarDay, string>();
  const wanted = new Set(holidays.map(([day]) => day));
  for (const [day, name] of holidays) {
    let kept = day;
    while (weekdayOf(kept) === 0 || taken.has(kept) || (kept !== day && wanted.has(kept))) kept++;
    taken.set(kept, kept === day ? name : `${name} (substitute day)`);
  }
  return [...taken];
};

const half: YearRule = (year) => [
  [lunar(year, 0) - 1, "Lunar New Year's Eve"],
  [calendarDay(year, 12, 24), 'Christmas Eve'],
  [calendarDay(year, 12, 31), "New Year's Eve"],
];

const weather = (date: string, reason: string): OneOff => ({
  date,
  state: 'closed',
  reason: `no trading: ${reason}`,
  source: 'exchange notice of the day',
  added: '2026-11-20',
});

/** Trading goes on in severe weather since 23 September 2024. */
const oneOffs: readonly OneOff[] = [
  {
    date: '2015-09-03',
    state: 'closed',
    reason: '70th anniversary of the victory in the war of resistance',
    source: 'Special Holiday (3 September 2015) Ordinance',
    added: '2026-11-20',
  },
  weather('2016-08-02', 'typhoon Nida'),
  weather('2016-10-21', 'typhoon Haima'),
  weather('2017-08-23', 'typhoon Hato'),
  weather('2020-10-13', 'storm Nangka'),
  weather('2021-10-13', 'storm Kompasu'),
  weather('2023-07-17', 'typhoon Talim'),
  weather('2023-09-01', 'typhoon Saola'),
  weather('2023-09-08', 'black rainstorm'),
  weather('2024-09-06', 'typhoon Yagi'),
];

export const hongKongExchange: HolidayRules = {
  mic: 'XHKG',
  name: 'HKEX',
  timeZone: 'Asia/Hong_Kong',
  version: '2026.1',
  source: 'General Holidays Ordinance (Cap. 149); HKEX trading calendar',
  closed,
  half,
  closesAt: () => '16:00',
  halfClosesAt: '12:00',
  oneOffs,
};
