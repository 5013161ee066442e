import { addOpenDays, isoDate, openDayOfMonth, type ExchangeCalendar } from '#semantics';
import { REFERENCE_YEAR } from './reference-year.ts';

const JUNE = 6;

/** Where a count of days ends by calendar days and by trading days. Null for a count that is no whole number or leaves the covered years. */
export const countBack = (count: string, market: ExchangeCalendar): string | null => {
  const from = openDayOfMonth(market, REFERENCE_YEAR, JUNE, -1);
  if (from === null || !/^\d{1,4}$/.test(count)) return null;
  const traded = addOpenDays(market, from, -Number(count));
  return traded === null
    ? null
    : `Counted back from ${isoDate(from)}, ${count} calendar days reach ${isoDate(from - Number(count))}, ${count} ${market.name} trading days ${isoDate(traded)}.`;
};
