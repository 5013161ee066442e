import { datePartsOf, isWeekend, parseIsoDate, type CalendarDay } from '../days/calendar-day.ts';
import type { DayStatus } from '../trading-calendar.ts';
import type { ExchangeCalendar } from './exchange-calendar.ts';
import type { HolidayRules } from './holiday-rules.ts';

/** Covered years of every shipped calendar. */
const FROM = 2015;
const TO = 2030;

const UNKNOWN: DayStatus = { state: 'unknown', closesAt: null, reason: 'outside the covered years' };
const WEEKEND: DayStatus = { state: 'closed', closesAt: null, reason: 'weekend' };

/** Turns published rules into a calendar. A year is computed when it is first asked for, and kept. */
export const buildExchangeCalendar = (rules: HolidayRules): ExchangeCalendar => {
  const { mic, name, timeZone, version, source } = rules;
  const years = new Map<number, ReadonlyMap<CalendarDay, DayStatus>>();
  const specialDays = (year: number): ReadonlyMap<CalendarDay, DayStatus> => {
    const days = new Map<CalendarDay, DayStatus>();
    for (const [day, reason] of rules.half(year))
      days.set(day, { state: 'half', closesAt: rules.halfClosesAt, reason });
    for (const [day, reason] of rules.closed(year)) days.set(day, { state: 'closed', closesAt: null, reason });
    for (const { date, state, reason } of rules.oneOffs) {
      const day = parseIsoDate(date);
      if (day !== null && date.startsWith(String(year)))
        days.set(day, { state, closesAt: state === 'half' ? rules.halfClosesAt : null, reason });
    }
    return days;
  };
  const statusOf = (day: CalendarDay): DayStatus => {
    const { year } = datePartsOf(day);
    if (year < FROM || year > TO) return UNKNOWN;
    if (isWeekend(day)) return WEEKEND;
    const special = years.get(year) ?? specialDays(year);
    years.set(year, special);
    return special.get(day) ?? { state: 'open', closesAt: rules.closesAt(day), reason: null };
  };
  return { mic, name, timeZone, version, source, from: FROM, to: TO, statusOf };
};
