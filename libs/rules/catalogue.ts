import { periodWithoutDayType } from './period-without-day-type.ts';
import { placeholderLeftInText } from './placeholder-left-in-text.ts';
import { referenceToNothing } from './reference-to-nothing.ts';
import type { Rule } from './rule.ts';
import { timeWithoutZone } from './time-without-zone.ts';

/** The rule catalogue, by id. */
export const rules: readonly Rule[] = [
  referenceToNothing,
  periodWithoutDayType,
  timeWithoutZone,
  placeholderLeftInText,
].sort((a, b) => a.id.localeCompare(b.id));
