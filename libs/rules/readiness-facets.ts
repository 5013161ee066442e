import type { SemanticIr } from '#semantics';
import { MISSING_INPUT } from './missing-input.ts';
import { NAMED_SOURCE } from './named-source.ts';
import type { Category } from './rule.ts';

export type ReadinessPart = 'precision' | 'edgeCases' | 'parameters' | 'timeAndCalendar' | 'data';

/** Something an implementer needs. Met when the document says it; partly lost by open findings of its categories. */
export interface Facet {
  readonly part: ReadinessPart;
  readonly label: string;
  readonly stated: (ir: SemanticIr) => boolean;
  /** Facets that this kind of document does not need are not counted. */
  readonly needed?: (ir: SemanticIr) => boolean;
  /** Rules whose findings take from this facet. */
  readonly lostBy: readonly Category[];
}

const says =
  (pattern: RegExp) =>
  ({ sentences, sections }: SemanticIr): boolean =>
    sentences.some(({ text }) => pattern.test(text)) || sections.some(({ heading }) => pattern.test(heading));
const calculates = (ir: SemanticIr): boolean =>
  ir.formulas.length > 0 || says(/\b(?:calculat|comput|ratio|average|score)\w*/i)(ir);

export const facets: readonly Facet[] = [
  {
    part: 'precision',
    label: 'rounding or decimal places',
    stated: says(/\bround(?:ed|ing|s)?\b|\bdecimal places?\b|\bsignificant (?:digits|figures)\b|\btruncat/i),
    lostBy: ['missing_precision'],
  },
  {
    part: 'precision',
    label: 'units of numbers',
    stated: ({ quantities }) => quantities.some(({ unit }) => unit !== null),
    lostBy: ['missing_unit'],
  },
  {
    part: 'precision',
    label: 'formulas',
    stated: ({ formulas }) => formulas.some(({ parsed }) => parsed),
    needed: calculates,
    lostBy: ['incomplete_formula', 'undefined_variable', 'vague_term'],
  },
  {
    part: 'edgeCases',
    label: 'missing or late data',
    stated: says(MISSING_INPUT),
    lostBy: ['missing_edge_case'],
  },
  {
    part: 'edgeCases',
    label: 'corporate actions, delisting, halts or expiry',
    stated: says(/\b(?:corporate actions?|splits?|delist\w*|halt\w*|suspen\w+|expir\w+|merger)\b/i),
    lostBy: ['missing_edge_case'],
  },
  {
    part: 'edgeCases',
    label: 'zero, tie or too few',
    stated: says(/\b(?:zero|ties?|tied|same (?:rank|score|value|\w+)|fewer than|at least|insufficient|below)\b/i),
    lostBy: ['missing_edge_case'],
  },
  {
    part: 'parameters',
    label: 'parameters with values',
    stated: ({ parameters, quantities }) => parameters.some(({ value }) => value !== null) || quantities.length >= 3,
    lostBy: ['undefined_parameter', 'placeholder'],
  },
  {
    part: 'parameters',
    label: 'terms with definitions',
    stated: ({ terms }) => terms.some(({ form }) => form !== 'label'),
    lostBy: ['undefined_term', 'conflicting_definition', 'circular_definition'],
  },
  {
    part: 'parameters',
    label: 'one value for one thing',
    stated: ({ quantities }) => quantities.length > 0,
    lostBy: ['contradiction', 'broken_reference'],
  },
  {
    part: 'timeAndCalendar',
    label: 'kind of day',
    stated: ({ calendar }) => calendar.periods.some(({ dayType }) => dayType !== null) || calendar.markets.length > 0,
    lostBy: ['missing_calendar'],
  },
  {
    part: 'timeAndCalendar',
    label: 'days without trading',
    stated: ({ calendar, sentences }) =>
      calendar.rollRules.length > 0 ||
      sentences.some(({ text }) =>
        /\bholidays?\b|\bis open\b|\b(?:not|non)[- ](?:a )?(?:business|trading) day/i.test(text),
      ),
    lostBy: ['missing_calendar'],
  },
  {
    part: 'timeAndCalendar',
    label: 'times with a zone',
    stated: ({ calendar }) => calendar.times.some(({ zone }) => zone !== null) || calendar.documentZone !== null,
    lostBy: ['missing_timezone'],
  },
  {
    part: 'timeAndCalendar',
    label: 'schedule',
    stated: ({ calendar }) => calendar.schedules.length > 0,
    lostBy: ['contradiction'],
  },
  {
    part: 'data',
    label: 'sources by name',
    stated: ({ sections, sentences, dataSources }) =>
      (sections.some(({ type }) => type === 'data') || sentences.some(({ text }) => NAMED_SOURCE.test(text))) &&
      dataSources.length === 0,
    lostBy: ['unnamed_data_source'],
  },
  {
    part: 'data',
    label: 'kind of price',
    stated: says(
      /\b(?:closing|official|settlement|opening|mid|bid|ask|auction|adjusted|last trad\w+)[- ](?:\w+ )?prices?\b|\bVWAP\b|\bOfficial Close\b/i,
    ),
    lostBy: ['missing_method'],
  },
];
