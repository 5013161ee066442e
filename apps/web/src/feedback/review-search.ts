import { SEVERITIES, type Severity } from '../ui/severity-badge.tsx';

export const GROUPINGS = ['section', 'severity', 'rule'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** `decided` is accepted, modified or rejected; `lost` an item whose text is gone. */
export const STATUS_FILTERS = ['pending', 'decided', 'lost', 'all'] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

export const PANES = ['queue', 'document', 'finding'] as const;
export type Pane = (typeof PANES)[number];

/** What the address of the review says; what is not said is as usual. */
export interface ReviewSearch {
  /** The item that is looked at. */
  readonly item?: string;
  readonly group?: Grouping;
  readonly status?: StatusFilter;
  readonly severity?: Severity;
  readonly rule?: string;
  readonly q?: string;
  /** Where there is room for one pane only: which. */
  readonly pane?: Pane;
  /** Whether the original's pages are shown in place of the text. */
  readonly view?: 'pages';
}

/** Changes to it; undefined or empty is as usual again. */
export type ReviewChanges = { readonly [Key in keyof ReviewSearch]?: ReviewSearch[Key] | undefined };

export const oneOf = <Value extends string>(values: readonly Value[], given: unknown): Value | undefined =>
  values.find((value) => value === given);

const words = (given: unknown): string | undefined =>
  typeof given === 'string' && given.trim() !== '' ? given : undefined;

/** Reads the address; what it does not know is left out rather than refused, so that an old link still opens. */
export const readReviewSearch = (given: Readonly<Record<string, unknown>>): ReviewSearch => {
  const read = {
    item: words(given['item']),
    group: oneOf(GROUPINGS, given['group']),
    status: oneOf(STATUS_FILTERS, given['status']),
    severity: oneOf(SEVERITIES, given['severity']),
    rule: words(given['rule']),
    q: words(given['q']),
    pane: oneOf(PANES, given['pane']),
    view: oneOf(['pages'] as const, given['view']),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
};
