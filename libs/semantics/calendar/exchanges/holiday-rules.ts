import type { CalendarDay } from '../days/calendar-day.ts';

/** Closed or shortened days of a year, each with its reason. */
export type YearRule = (year: number) => readonly (readonly [CalendarDay, string])[];

/** A day that no rule gives: decided by notice, with the date on which it was entered here. */
export interface OneOff {
  readonly date: string;
  readonly state: 'closed' | 'half' | 'unknown';
  readonly reason: string;
  readonly source: string;
  readonly added: string;
}

/** What is published of an exchange's days. */
export interface HolidayRules {
  readonly mic: string;
  readonly name: string;
  readonly timeZone: string;
  readonly version: string;
  readonly source: string;
  readonly closed: YearRule;
  /** Shortened days with their reason; closed days and weekends among them are ignored. */
  readonly half: YearRule;
  readonly closesAt: (day: CalendarDay) => string;
  readonly halfClosesAt: string;
  readonly oneOffs: readonly OneOff[];
}
