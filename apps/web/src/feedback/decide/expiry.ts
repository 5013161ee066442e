/** How long a suppression is to hold; `date` is a day that somebody chooses. */
export const EXPIRIES = ['never', 'month', 'quarter', 'year', 'date'] as const;
export type Expiry = (typeof EXPIRIES)[number];

const DAYS: Readonly<Record<string, number>> = { tomorrow: 1, month: 30, quarter: 91, year: 365 };

/** The last day, as `2027-01-31` where the reader is; undefined when it does not end by itself. */
export const expiryDay = (expiry: Expiry | 'tomorrow', today: Date): string | undefined => {
  const days = DAYS[expiry];
  if (days === undefined) return undefined;
  const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() + days);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
};

/** The last moment of a day where the reader is, with its zone as the API wants it. */
export const endOfDay = (day: string): string => new Date(`${day}T23:59:59`).toISOString();
