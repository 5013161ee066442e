export const PERIODS = [7, 30, 90] as const;

export type Period = (typeof PERIODS)[number];

export const DEFAULT_PERIOD: Period = 30;

/** How many days the charts go back, as the address says; what goes without saying is left out. */
export const parsePeriod = (raw: Readonly<Record<string, unknown>>): { readonly days?: Period } => {
  const days = PERIODS.find((period) => period === Number(raw['days']));
  return days === undefined || days === DEFAULT_PERIOD ? {} : { days };
};
