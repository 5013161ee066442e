import type { TradingCalendar } from '../trading-calendar.ts';

/** A shipped calendar of one exchange. */
export interface ExchangeCalendar extends TradingCalendar {
  /** ISO 10383 market identifier code. */
  readonly mic: string;
  /** Name of the IANA time zone database. */
  readonly timeZone: string;
  /** Changes when a day of the calendar changes. */
  readonly version: string;
  /** First and last covered year; every other day is `unknown`. */
  readonly from: number;
  readonly to: number;
  /** Where its rules are published. */
  readonly source: string;
}
