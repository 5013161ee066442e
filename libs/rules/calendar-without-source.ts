import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

const CALENDAR =
  /\b(?:the|a|an|its|our|this)\s(?:(?:relevant|applicable|official|trading|holiday|business|exchange|market|index|rebalancing|published|standard)\s){1,3}(?:calendars?|holiday lists?|holiday schedules?)\b/gi;
/** Whose calendar it is, or where it stands. */
const OWNED =
  /\b(?:[A-Z][A-Za-z&]{2,}(?:\s[A-Z][\w&]*)*|NYSE|exchange)(?:['’]s)?\s(?:\w+\s){0,3}?calendars?\b|\bcalendars? (?:of|published|maintained|issued|provided) (?:by )?(?:the )?[A-Z]|\bpublished (?:by|at|on)\b|\bcalendars? (?:that|which) [^.;]{2,50}?\b(?:publish|issue|maintain|provide)(?:s|es)?\b|https?:|\uFFFC{6}|\b(?:Section|Appendix|Annex|Table) [\dA-Z]|\bas defined\b/;

/** A closure that no rule gives (see the one-off days of the shipped NYSE calendar). */
const REVISED =
  'Calendars are revised: NYSE did not trade on 2025-01-09, which was announced less than two weeks before.';

/** MC-09. A calendar of nobody. */
export const calendarWithoutSource: Rule = {
  id: 'MC-09',
  category: 'missing_calendar',
  severity: 'medium',
  title: 'Calendar without a source',
  why: 'Calendars are revised, and vendors differ; the dates depend on whose calendar is used and of which day.',
  satisfiedBy: 'Name who publishes the calendar, and which version holds when it changes.',
  source: 'ISDA Definitions; exchange notices',
  parameters: { CALENDAR, OWNED },
  fires: [
    'Dates are moved according to the holiday calendar.',
    'The index is calculated on the days of the applicable trading calendar.',
  ],
  staysSilent: [
    'Dates are moved according to the NYSE holiday calendar.',
    'The index is calculated on the days of the trading calendar published by Euronext.',
    'Dates are moved according to the holiday calendars that the two exchanges publish.',
  ],
  check: (ir) =>
    findInSentences(ir, CALENDAR, ({ text }) => !OWNED.test(text))
      .slice(0, 2)
      .map(({ start, end, match }) => ({
        span: { start, end },
        explanation: `Nothing says who publishes "${match[0]}". ${REVISED}`,
        confidence: 0.65,
      })),
};
