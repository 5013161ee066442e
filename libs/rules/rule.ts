import type { Span } from '#kernel';
import type { DocumentType, SemanticIr } from '#semantics';

export const categories = [
  'undefined_term',
  'conflicting_definition',
  'circular_definition',
  'broken_reference',
  'contradiction',
  'undefined_variable',
  'incomplete_formula',
  'vague_term',
  'undefined_parameter',
  'missing_calendar',
  'missing_timezone',
  'unnamed_data_source',
  'missing_governance',
  'missing_risk_disclosure',
  'missing_edge_case',
  'missing_precision',
  'missing_unit',
  'placeholder',
  'missing_method',
  'missing_limit',
] as const;
export type Category = (typeof categories)[number];

export const severities = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof severities)[number];

/** Proposed text for the span of the finding. Never an invented value: what is not known is a blank in square brackets. */
export interface Suggestion {
  readonly replacement: string;
  readonly note: string;
}

/** What a check reports: a place and why it matters there. Everything else comes from the rule. */
export interface Hit {
  readonly span: Span;
  readonly explanation: string;
  readonly suggestion?: Suggestion;
  readonly related?: readonly Span[];
  /** 0–1; default 0.8. */
  readonly confidence?: number;
  /** Where context weighs more or less than the rule's own severity. */
  readonly severity?: Severity;
  /** Set for an absence: the offset at which the missing text should stand; `span` then only says near what. */
  readonly insertAt?: number;
}

/** Type of a document, or something that it is about. */
export type DocumentKind = DocumentType['type'] | DocumentType['traits'][number];

/** Something that a kind of document must say. */
export interface ChecklistItem {
  readonly kind: DocumentKind;
  /** Ends the sentence "The document does not say …". */
  readonly requires: string;
  /** Words by which it is said, in a sentence, a heading or the name of a parameter. */
  readonly said: RegExp;
}

/** A deterministic check. Its examples are its tests and its documentation page. */
export interface Rule {
  /** Stable for ever; users suppress and cite it. */
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly satisfiedBy: string;
  readonly source: string;
  /** Word lists, windows and thresholds: part of the rule set's version. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** What each kind of document must say, where that differs. */
  readonly checklist?: readonly ChecklistItem[];
  /** Markdown in which the rule finds something. */
  readonly fires: readonly string[];
  readonly staysSilent: readonly string[];
  readonly check: (ir: SemanticIr) => readonly Hit[];
}
