import type { DayStatus, TradingCalendar } from './trading-calendar.ts';

/** How the days of several markets become one calendar. */
export type Alignment = 'all-open' | 'any-open' | 'primary';

/** States from the least to the most open; not knowing one market is not knowing, unless another one settles it. */
const openness = ({ state }: DayStatus): number => ({ closed: 0, unknown: 1, half: 2, open: 3 })[state];

const JOINED: Readonly<Record<Alignment, string>> = { 'all-open': ' and ', 'any-open': ' or ', primary: ', with ' };

/**
 * One calendar for several markets: open when all are, when any is, or when the first (primary) one is.
 * The status is that of the market that decides; its times are local to that market. Without markets every day is unknown.
 */
export const jointCalendar = (calendars: readonly TradingCalendar[], alignment: Alignment): TradingCalendar => ({
  name: calendars.map(({ name }) => name).join(JOINED[alignment]),
  statusOf: (day) => {
    const statuses = (alignment === 'primary' ? calendars.slice(0, 1) : calendars).map((calendar) =>
      calendar.statusOf(day),
    );
    const sign = alignment === 'any-open' ? -1 : 1;
    return (
      statuses.sort((a, b) => sign * (openness(a) - openness(b)))[0] ?? {
        state: 'unknown',
        closesAt: null,
        reason: 'no market',
      }
    );
  },
});
