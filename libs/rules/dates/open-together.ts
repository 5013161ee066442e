import { calendarDay, isOpen, jointCalendar, type ExchangeCalendar, type TradingCalendar } from '#semantics';
import { differingDay } from './differing-day.ts';
import { REFERENCE_YEAR } from './reference-year.ts';

/** Open days of the reference year; null when one of its days is not known. */
const openDays = (calendar: TradingCalendar): number | null => {
  let open = 0;
  for (let day = calendarDay(REFERENCE_YEAR, 1, 1); day < calendarDay(REFERENCE_YEAR + 1, 1, 1); day++) {
    const state = isOpen(calendar, day);
    if (state === null) return null;
    if (state) open++;
  }
  return open;
};

/** A day on which two markets differ, and on how many days both or one of them are open. */
export const openTogether = (one: ExchangeCalendar, other: ExchangeCalendar): string | null => {
  const day = differingDay(one, other);
  const both = openDays(jointCalendar([one, other], 'all-open'));
  const any = openDays(jointCalendar([one, other], 'any-open'));
  if (day === null || both === null || any === null) return day;
  return `${day} In ${REFERENCE_YEAR} both are open on ${both} days, at least one on ${any}.`;
};
