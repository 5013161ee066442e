export { buildIr, type BuildIrOptions, type GivenBlock } from './build-ir.ts';
export { addOpenDays } from './calendar/days/add-open-days.ts';
export {
  calendarDay,
  datePartsOf,
  isoDate,
  parseIsoDate,
  weekdayOf,
  type CalendarDay,
} from './calendar/days/calendar-day.ts';
export { isOpen } from './calendar/days/is-open.ts';
export { nthWeekday } from './calendar/days/nth-weekday.ts';
export { openDayOfMonth } from './calendar/days/open-day-of-month.ts';
export { rollDate, type RollConvention } from './calendar/days/roll-date.ts';
export type { ExchangeCalendar } from './calendar/exchanges/exchange-calendar.ts';
export { exchangeCalendars } from './calendar/exchanges/exchange-calendars.ts';
export { findExchangeCalendar } from './calendar/exchanges/find-exchange-calendar.ts';
export { jointCalendar, type Alignment } from './calendar/joint-calendar.ts';
export type { DayState, DayStatus, TradingCalendar } from './calendar/trading-calendar.ts';
export type { FormulaNode } from './formula/formula-node.ts';
export { evaluateFormula, type FormulaScope } from './formula/evaluate-formula.ts';
export { parseFormula, type ParsedFormula } from './formula/parse-formula.ts';
export { walkFormula } from './formula/walk-formula.ts';
export type * from './ir.ts';
export { FILLER } from './text/mask-prose.ts';
export { forgetTexts, remember } from './text/remember.ts';
export { buildGraph } from './graph/build-graph.ts';
export { calculationOrder, type CalculationStep } from './graph/calculation-order.ts';
export { findCycles } from './graph/find-cycles.ts';
export type * from './graph/graph.ts';
export { lineage, type Reached } from './graph/lineage.ts';
export { nodeIdOf } from './graph/node-id-of.ts';
export { rootsAndLeaves } from './graph/roots-and-leaves.ts';
export { describeIr } from './describe-ir.ts';
export { documentTraits } from './document-type.ts';
