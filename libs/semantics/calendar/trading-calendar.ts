import type { CalendarDay } from './days/calendar-day.ts';

export type DayState = 'open' | 'half' | 'closed' | 'unknown';

/** What a market does on a day. `unknown`: the day lies outside the covered years, or nothing certain was published of it. */
export interface DayStatus {
  readonly state: DayState;
  /** Local time of the regular end of trading, `16:00`; null when closed or unknown. */
  readonly closesAt: string | null;
  /** Why the day is special; null on an ordinary day. */
  readonly reason: string | null;
}

/** Days on which a market, or several together, trade. */
export interface TradingCalendar {
  readonly name: string;
  statusOf(day: CalendarDay): DayStatus;
}
