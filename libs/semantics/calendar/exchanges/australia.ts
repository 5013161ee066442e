import { calendarDay } from '../days/calendar-day.ts';
import { easterSunday } from '../days/easter-sunday.ts';
import { nthWeekday } from '../days/nth-weekday.ts';
import type { HolidayRules, OneOff } from './holiday-rules.ts';
import { lastWeekdaysOfDecember } from './last-weekdays-of-december.ts';
import { movedToFreeWeekdays, nextMonday } from './substitutes.ts';

const MONDAY = 1;

/** New South Wales gave an additional day in these years; whether the exchange closes was not certain when this was written. */
const additionalAnzacDay = (date: string): OneOff => ({
  date,
  state: 'unknown',
  reason: 'Monday after an Anzac Day on a weekend: a public holiday of New South Wales, not confirmed for the exchange',
  source: 'none that is certain',
  added: '2026-11-20',
});

export const australianSecuritiesExchange: HolidayRules = {
  mic: 'XASX',
  name: 'ASX',
  timeZone: 'Australia/Sydney',
  version: '2026.1',
  source: 'Public Holidays Act 2010 (NSW); ASX trading calendar',
  closed: (year) => [
    [nextMonday(calendarDay(year, 1, 1)), "New Year's Day"],
    [nextMonday(calendarDay(year, 1, 26)), 'Australia Day'],
    [easterSunday(year) - 2, 'Good Friday'],
    [easterSunday(year) + 1, 'Easter Monday'],
    [calendarDay(year, 4, 25), 'Anzac Day'],
    [nthWeekday(year, 6, MONDAY, 2) ?? calendarDay(year, 6, 8), "Sovereign's Birthday"],
    ...movedToFreeWeekdays([
      [calendarDay(year, 12, 25), 'Christmas Day'],
      [calendarDay(year, 12, 26), 'Boxing Day'],
    ]),
  ],
  half: lastWeekdaysOfDecember,
  closesAt: () => '16:00',
  halfClosesAt: '14:10',
  oneOffs: [
    {
      date: '2022-09-22',
      state: 'closed',
      reason: 'national day of mourning for Queen Elizabeth II',
      source: 'proclamation of September 2022',
      added: '2026-11-20',
    },
    additionalAnzacDay('2026-04-27'),
    additionalAnzacDay('2027-04-26'),
  ],
};
