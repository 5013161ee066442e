import type { ExchangeCalendar } from './exchange-calendar.ts';
import { exchangeCalendars } from './exchange-calendars.ts';

/** How documents call the exchanges. Venues that keep other days (Euronext Milan, Dublin, Oslo) are left out on purpose. */
const NAMES: readonly (readonly [RegExp, ExchangeCalendar])[] = [
  [/^(?:NYSE(?: American| Arca)?|New York Stock Exchange|XNYS)$/, exchangeCalendars.XNYS],
  [/^(?:NASDAQ|Nasdaq|XNAS)$/, exchangeCalendars.XNAS],
  [/^(?:LSE|London Stock Exchange|XLON)$/, exchangeCalendars.XLON],
  [/^(?:Xetra|XETRA|XETR)$/, exchangeCalendars.XETR],
  [/^(?:Euronext(?: (?:Paris|Amsterdam|Brussels|Lisbon))?|X(?:PAR|AMS|BRU|LIS))$/, exchangeCalendars.XPAR],
  [/^(?:TSE|JPX|Tokyo Stock Exchange|XTKS)$/, exchangeCalendars.XTKS],
  [/^(?:HKEX|Hong Kong (?:Stock )?Exchange|XHKG)$/, exchangeCalendars.XHKG],
  [/^(?:ASX|Australian Securities Exchange|XASX)$/, exchangeCalendars.XASX],
];

/** The calendar of an exchange by a name or code that documents use; undefined when none is shipped. */
export const findExchangeCalendar = (name: string): ExchangeCalendar | undefined =>
  NAMES.find(([pattern]) => pattern.test(name.trim()))?.[1];
