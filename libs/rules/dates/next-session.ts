import { addOpenDays, calendarDay, isoDate, type ExchangeCalendar } from '#semantics';
import { REFERENCE_YEAR } from './reference-year.ts';

/** Good Friday of the reference year, closed on all shipped exchanges but Tokyo. */
const GOOD_FRIDAY = calendarDay(REFERENCE_YEAR, 4, 3);

/** The session after the one before Good Friday: how much later the next close is. */
export const nextSession = (market: ExchangeCalendar): string | null => {
  const decided = addOpenDays(market, GOOD_FRIDAY, -1);
  const traded = decided === null ? null : addOpenDays(market, decided, 1);
  return decided === null || traded === null
    ? null
    : `What is decided at the close of ${isoDate(decided)} can be traded on ${market.name} on ${isoDate(traded)} at the earliest.`;
};
