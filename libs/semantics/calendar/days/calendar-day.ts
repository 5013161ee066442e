/** A day of the proleptic Gregorian calendar as the number of days since 1970-01-01. Arithmetic on it needs no clock and no time zone. */
export type CalendarDay = number;

/** Days since 1970-01-01. `month` is 1–12; a day or month out of range runs over into the next. */
export const calendarDay = (year: number, month: number, day: number): CalendarDay =>
  Date.UTC(year, month - 1, day) / 86_400_000;

export interface DateParts {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
}

export const datePartsOf = (day: CalendarDay): DateParts => {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** `2026-03-31`. */
export const isoDate = (day: CalendarDay): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Reads `2026-03-31`; null for anything that is no such date. */
export const parseIsoDate = (text: string): CalendarDay | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const day = match ? calendarDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
  return day !== null && isoDate(day) === text ? day : null;
};

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: CalendarDay): number => (((day + 4) % 7) + 7) % 7;

export const isWeekend = (day: CalendarDay): boolean => weekdayOf(day) % 6 === 0;
