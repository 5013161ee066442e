import { ambiguousName } from './ambiguous-name.ts';
import { brokenFormula } from './broken-formula.ts';
import { calendarWithoutSource } from './calendar-without-source.ts';
import { checklistItemAbsent } from './checklist-item-absent.ts';
import { circularDefinition } from './circular-definition.ts';
import { conflictingDefinitions } from './conflicting-definitions.ts';
import { conversionWithoutRate } from './conversion-without-rate.ts';
import { dataQualityWithoutTest } from './data-quality-without-test.ts';
import { dataSectionWithoutProvider } from './data-section-without-provider.ts';
import { dateWithoutRollRule } from './date-without-roll-rule.ts';
import { dayTypeWithoutCalendar } from './day-type-without-calendar.ts';
import { escapeClause } from './escape-clause.ts';
import { frequencyContradiction } from './frequency-contradiction.ts';
import { governanceAbsent } from './governance-absent.ts';
import { historyWithoutLength } from './history-without-length.ts';
import { limitAbsent } from './limit-absent.ts';
import { marketConvention } from './market-convention.ts';
import { marketEventWithoutRule } from './market-event-without-rule.ts';
import { marketsNotAligned } from './markets-not-aligned.ts';
import { missingInputRule } from './missing-input-rule.ts';
import { mistypedTable } from './mistyped-table.ts';
import { monthWindow } from './month-window.ts';
import { numberWithoutUnit } from './number-without-unit.ts';
import { numericTypeUnstated } from './numeric-type-unstated.ts';
import { openEndedList } from './open-ended-list.ts';
import { outsideDocument } from './outside-document.ts';
import { parameterRowIncomplete } from './parameter-row-incomplete.ts';
import { parameterWithoutValue } from './parameter-without-value.ts';
import { periodWithoutDayType } from './period-without-day-type.ts';
import { placeholderLeftInText } from './placeholder-left-in-text.ts';
import { priceWithoutField } from './price-without-field.ts';
import { priceWithoutSource } from './price-without-source.ts';
import { processWithoutMethod } from './process-without-method.ts';
import { rankingWithoutTies } from './ranking-without-ties.ts';
import { recursionWithoutStart } from './recursion-without-start.ts';
import { referenceToNothing } from './reference-to-nothing.ts';
import { revisedDataWithoutVintage } from './revised-data-without-vintage.ts';
import { riskDisclosureAbsent } from './risk-disclosure-absent.ts';
import { roundingWithoutMethod } from './rounding-without-method.ts';
import { sameCloseExecution } from './same-close-execution.ts';
import { scheduleWithoutAnchor } from './schedule-without-anchor.ts';
import { subjectiveTerm } from './subjective-term.ts';
import { sumOrExampleWrong } from './sum-or-example-wrong.ts';
import { symbolVariants } from './symbol-variants.ts';
import { timeWithoutZone } from './time-without-zone.ts';
import { unadjustedHistory } from './unadjusted-history.ts';
import { unboundedComparison } from './unbounded-comparison.ts';
import { unclearPronoun } from './unclear-pronoun.ts';
import { uncoveredBoundary } from './uncovered-boundary.ts';
import { undefinedTerm } from './undefined-term.ts';
import { undefinedVariable } from './undefined-variable.ts';
import { unguardedDenominator } from './unguarded-denominator.ts';
import { unnamedDataSource } from './unnamed-data-source.ts';
import { unstatedRounding } from './unstated-rounding.ts';
import { unusedDefinition } from './unused-definition.ts';
import { unusedParameter } from './unused-parameter.ts';
import { vagueQuantity } from './vague-quantity.ts';
import { valueContradiction } from './value-contradiction.ts';
import { withheldMethod } from './withheld-method.ts';
import type { Rule } from './rule.ts';

/** The rule catalogue, by id. */
export const rules: readonly Rule[] = [
  ambiguousName,
  brokenFormula,
  calendarWithoutSource,
  checklistItemAbsent,
  circularDefinition,
  conflictingDefinitions,
  conversionWithoutRate,
  dataQualityWithoutTest,
  dataSectionWithoutProvider,
  dateWithoutRollRule,
  dayTypeWithoutCalendar,
  escapeClause,
  frequencyContradiction,
  governanceAbsent,
  historyWithoutLength,
  limitAbsent,
  marketConvention,
  marketEventWithoutRule,
  marketsNotAligned,
  missingInputRule,
  mistypedTable,
  monthWindow,
  numberWithoutUnit,
  numericTypeUnstated,
  openEndedList,
  outsideDocument,
  parameterRowIncomplete,
  parameterWithoutValue,
  periodWithoutDayType,
  placeholderLeftInText,
  priceWithoutField,
  priceWithoutSource,
  processWithoutMethod,
  rankingWithoutTies,
  recursionWithoutStart,
  referenceToNothing,
  revisedDataWithoutVintage,
  riskDisclosureAbsent,
  roundingWithoutMethod,
  sameCloseExecution,
  scheduleWithoutAnchor,
  subjectiveTerm,
  sumOrExampleWrong,
  symbolVariants,
  timeWithoutZone,
  unadjustedHistory,
  unboundedComparison,
  unclearPronoun,
  uncoveredBoundary,
  undefinedTerm,
  undefinedVariable,
  unguardedDenominator,
  unnamedDataSource,
  unstatedRounding,
  unusedDefinition,
  unusedParameter,
  vagueQuantity,
  valueContradiction,
  withheldMethod,
].sort((a, b) => a.id.localeCompare(b.id));
