import { australianSecuritiesExchange } from './australia.ts';
import { buildExchangeCalendar } from './build-exchange-calendar.ts';
import { euronext } from './euronext.ts';
import type { ExchangeCalendar } from './exchange-calendar.ts';
import { hongKongExchange } from './hong-kong.ts';
import { londonStockExchange } from './london.ts';
import { nasdaqStockMarket, newYorkStockExchange } from './new-york.ts';
import { tokyoStockExchange } from './tokyo.ts';
import { xetra } from './xetra.ts';

/** The shipped calendars, by market identifier code. */
export const exchangeCalendars = {
  XNYS: buildExchangeCalendar(newYorkStockExchange),
  XNAS: buildExchangeCalendar(nasdaqStockMarket),
  XLON: buildExchangeCalendar(londonStockExchange),
  XETR: buildExchangeCalendar(xetra),
  XPAR: buildExchangeCalendar(euronext),
  XTKS: buildExchangeCalendar(tokyoStockExchange),
  XHKG: buildExchangeCalendar(hongKongExchange),
  XASX: buildExchangeCalendar(australianSecuritiesExchange),
} as const satisfies Readonly<Record<string, ExchangeCalendar>>;
