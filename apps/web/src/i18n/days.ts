const dayOf = (day: string, plus: number): string | undefined => {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)?.map(Number) ?? [];
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const begin = new Date(year, month - 1, date + plus);
  return Number.isNaN(begin.getTime()) ? undefined : begin.toISOString();
};

/** The moment at which a day (`2027-01-31`, of this computer's calendar) begins, as ISO 8601; undefined when it is no day. */
export const startOfDay = (day: string): string | undefined => dayOf(day, 0);

/** The moment at which a day is over, like `startOfDay`. */
export const endOfDay = (day: string): string | undefined => dayOf(day, 1);
