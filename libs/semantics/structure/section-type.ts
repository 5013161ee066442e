import type { SectionType } from '../ir.ts';

/** First match wins: the more telling words stand first. */
const TYPES: readonly (readonly [SectionType, RegExp])[] = [
  ['appendix', /^(?:appendix|annex|schedule|exhibit)\b/i],
  ['definitions', /\b(?:definitions?|glossary|terms|terminology|abbreviations|notation|nomenclature)\b/i],
  ['corporate_actions', /\b(?:corporate (?:actions?|events?)|dividends?|splits?|mergers?|delistings?)\b/i],
  [
    'risk',
    /\brisks?\b(?!.{0,20}\b(?:limits?|adjusted|budget|parity|free)\b)|\bdisclosures?\b|\bdisclaimers?\b|\blimitations\b/i,
  ],
  ['limits', /\b(?:limits?|constraints?|supervision|kill.?switch|safeguards?|controls?)\b(?!.{0,12}\bchange)/i],
  [
    'governance',
    /\b(?:governance|committee|oversight|approvals?|change (?:control|management|policy|procedure)|amendments?|responsibilit\w+|review(?:s| process)?|exceptions?|overrides?|policy|administration)\b/i,
  ],
  ['example', /\b(?:examples?|illustration|worked|test (?:values?|vectors?))\b/i],
  ['results', /\b(?:results?|backtest\w*|performance|summary of returns|conclusions?|discussion)\b/i],
  ['rebalancing', /\b(?:rebalanc\w+|reconstitution|maintenance|roll(?:ing|over)?|review schedule)\b/i],
  ['calendar', /\b(?:calendars?|timetable|holidays?|business days?|trading (?:hours|days?)|schedule)\b/i],
  ['publication', /\b(?:publication|dissemination|publishing|distribution of|rounding|precision)\b/i],
  ['data', /\b(?:data|inputs?|sources?|feeds?|vendors?)\b/i],
  ['parameters', /\b(?:parameters?|settings?|configuration|configs?|inputs and|constants)\b/i],
  ['weighting', /\bweight(?:s|ing)?\b|\ballocation\b|\bsizing\b|\bsize\b/i],
  ['selection', /\b(?:selection|ranking|screening|scoring)\b/i],
  ['universe', /\b(?:universe|eligib\w+|constituents?|components?|instruments?)\b/i],
  ['calculation', /\b(?:calculation|formulas?|formulae|computation|divisor|index level|mathematics|methodology)\b/i],
  ['signals', /\b(?:signals?|entry|exit|indicators?|triggers?|momentum)\b/i],
  ['execution', /\b(?:execution|orders?|trading|implementation|position management)\b/i],
  ['history', /\b(?:history|change ?log|versions?|revisions?|release notes?)\b/i],
  ['contact', /\bcontacts?\b|\bsupport\b/i],
  ['references', /\b(?:references|bibliography|further reading|see also|links)\b/i],
  ['overview', /\b(?:overview|introduction|objective|purpose|summary|abstract|scope|background|about)\b/i],
];

/** What a section is about, judged by its heading alone. */
export const sectionType = (heading: string): SectionType =>
  TYPES.find(([, pattern]) => pattern.test(heading))?.[0] ?? 'other';
