import { calendarDay } from '../days/calendar-day.ts';
import { easterSunday } from '../days/easter-sunday.ts';
import type { HolidayRules } from './holiday-rules.ts';

/** Amsterdam, Brussels, Lisbon and Paris, which close on the same days. */
export const euronext: HolidayRules = {
  mic: 'XPAR',
  name: 'Euronext',
  timeZone: 'Europe/Paris',
  version: '2026.1',
  source: 'Euronext calendar of business days (Amsterdam, Brussels, Lisbon, Paris)',
  closed: (year) => [
    [calendarDay(year, 1, 1), "New Year's Day"],
    [easterSunday(year) - 2, 'Good Friday'],
    [easterSunday(year) + 1, 'Easter Monday'],
    [calendarDay(year, 5, 1), 'Labour Day'],
    [calendarDay(year, 12, 25), 'Christmas Day'],
    [calendarDay(year, 12, 26), 'Boxing Day'],
  ],
  half: (year) => [
    [calendarDay(year, 12, 24), 'Christmas Eve'],
    [calendarDay(year, 12, 31), "New Year's Eve"],
  ],
  closesAt: () => '17:30',
  halfClosesAt: '14:05',
  oneOffs: [],
};
