const ISO_DATE = /\b(\d{4})-(\d{2})-(\d{2})\b/g;

const exists = (iso: string): boolean => {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
};

/** The days that an explanation names, as `2026-06-30`, each once and in the order of the calendar. */
export const datesIn = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(ISO_DATE)].map(([iso]) => iso))].filter(exists).toSorted();

/** Their months, as the first day of each. */
export const monthsOf = (dates: readonly string[]): readonly string[] => [
  ...new Set(dates.map((date) => `${date.slice(0, 7)}-01`)),
];
