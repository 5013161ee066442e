import { exchangeCalendars, findExchangeCalendar, type ExchangeCalendar, type SemanticIr } from '#semantics';

/** Calendar of the first exchange that the document names; NYSE as an example where it names none that is shipped. */
export const marketOf = ({ calendar }: SemanticIr): ExchangeCalendar => {
  for (const { name } of calendar.markets) {
    const found = findExchangeCalendar(name);
    if (found) return found;
  }
  return exchangeCalendars.XNYS;
};
