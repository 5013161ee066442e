import type { Span } from '#kernel';
import type { FormulaNode } from './formula/formula-node.ts';

export type SectionType =
  | 'overview'
  | 'definitions'
  | 'parameters'
  | 'universe'
  | 'selection'
  | 'weighting'
  | 'calculation'
  | 'signals'
  | 'rebalancing'
  | 'execution'
  | 'corporate_actions'
  | 'calendar'
  | 'data'
  | 'governance'
  | 'limits'
  | 'risk'
  | 'publication'
  | 'example'
  | 'results'
  | 'history'
  | 'contact'
  | 'references'
  | 'appendix'
  | 'other';

/** A heading and all that stands under it, down to the next heading of its level. */
export interface Section extends Span {
  readonly id: string;
  /** Without marks and number. */
  readonly heading: string;
  /** `3.2` or `A`, as written before the heading's words; null without one. */
  readonly number: string | null;
  readonly level: number;
  readonly type: SectionType;
  readonly headingSpan: Span;
  /** Headings from the outermost to this one, without numbers. */
  readonly path: readonly string[];
  readonly parentId: string | null;
}

export type IrBlockKind = 'heading' | 'paragraph' | 'list_item' | 'table' | 'formula' | 'code' | 'quote';

export interface IrBlock extends Span {
  readonly id: string;
  readonly kind: IrBlockKind;
  readonly level?: number;
  /** Of a code block whose fence names one. */
  readonly language?: string;
  /** Innermost section, null before the first heading. */
  readonly sectionId: string | null;
}

/** A sentence, list item or table cell of at least four words. */
export interface Sentence extends Span {
  readonly id: string;
  /**
   * The Markdown of the span with everything that is no prose replaced by fillers of the same length (code and formulas by U+FFFC,
   * marks and link targets by spaces): offset i in `text` is offset `start + i` in the Markdown.
   */
  readonly text: string;
  readonly kind: 'paragraph' | 'list_item' | 'cell' | 'quote';
  readonly blockId: string;
  readonly sectionId: string | null;
  /** The sentence that introduces the list this item stands in. */
  readonly lead: string | null;
  /** Names of single symbols in math or code marks, which `text` has as fillers: `s`, `P_{i,t}`. */
  readonly symbols: readonly string[];
}

export type TermForm = 'means' | 'colon' | 'label' | 'quoted' | 'acronym' | 'where' | 'table';

/** Something that the document gives a meaning to. */
export interface Term extends Span {
  readonly id: string;
  readonly name: string;
  /** How the meaning is given. `label` is a bold lead-in ("**Prices**: …") outside a definitions section: known, but no definition. */
  readonly form: TermForm;
  readonly definition: string;
  readonly definitionSpan: Span;
  readonly aliases: readonly string[];
  /** Places of use outside the definition. */
  readonly uses: readonly Span[];
}

export type QuantityKind = 'percent' | 'money' | 'duration' | 'count' | 'plain';

/** A number with its unit, e.g. `20 NYSE trading days`, `$20 million`, `4%`. */
export interface Quantity extends Span {
  /** Decimal string with multipliers applied: "20000000". */
  readonly value: string;
  readonly kind: QuantityKind;
  /** Canonical unit: `%`, `bps`, `USD`, `day`, `business day`, `stock`, …; null for a bare number. */
  readonly unit: string | null;
  readonly sentenceId: string | null;
}

export interface Parameter extends Span {
  readonly id: string;
  readonly name: string;
  readonly symbol: string | null;
  readonly value: Quantity | null;
  readonly valueSpan: Span | null;
  readonly description: string | null;
  /** Canonical as in `value`, otherwise as the table has it; null when none is given. */
  readonly unit: string | null;
  /** Allowed values, default and how often it is set, as written in a table. */
  readonly range: string | null;
  readonly fallback: string | null;
  readonly frequency: string | null;
  readonly source: 'table' | 'definition' | 'prose' | 'formula';
}

/** A variable of a formula: `P_{i,t}` has base `P` and subscripts `i`, `t`. */
export interface FormulaSymbol extends Span {
  readonly name: string;
  readonly base: string;
  readonly subscripts: readonly string[];
}

export interface Formula extends Span {
  readonly id: string;
  /** As written, without marks around it. */
  readonly text: string;
  readonly notation: 'plain' | 'latex';
  readonly parsed: boolean;
  readonly ast: FormulaNode | null;
  /** Why it did not parse, and where. */
  readonly problem: { readonly code: FormulaProblem; readonly message: string; readonly at: Span } | null;
  /** What stands left of the first equals sign. */
  readonly defines: FormulaSymbol | null;
  readonly symbols: readonly FormulaSymbol[];
  /** Denominators, innermost last. */
  readonly denominators: readonly (Span & { readonly text: string; readonly symbols: readonly FormulaSymbol[] })[];
  readonly sectionId: string | null;
  readonly blockId: string;
  readonly inCode: boolean;
}

export type FormulaProblem = 'no-right-side' | 'trailing-operator' | 'unbalanced' | 'ellipsis' | 'not-a-formula';

export interface TableCell extends Span {
  readonly text: string;
}

export type ColumnType =
  | 'name'
  | 'symbol'
  | 'value'
  | 'unit'
  | 'description'
  | 'source'
  | 'date'
  | 'type'
  | 'default'
  | 'range'
  | 'frequency'
  | 'other';

export interface Table extends Span {
  readonly id: string;
  readonly columns: readonly (TableCell & { readonly type: ColumnType; readonly numeric: boolean })[];
  readonly rows: readonly (Span & { readonly cells: readonly TableCell[] })[];
  readonly kind: 'parameters' | 'definitions' | 'data' | 'other';
  readonly sectionId: string | null;
  readonly blockId: string;
}

export type ReferenceKind = 'section' | 'appendix' | 'table' | 'figure' | 'equation' | 'document';

export interface Reference extends Span {
  readonly id: string;
  readonly kind: ReferenceKind;
  /** `3.2`, `A`, `1`; for an outside document its name. */
  readonly label: string;
  /** Id of a section, table, formula, or of the block of a figure's caption; null when there is no such target. */
  readonly target: string | null;
  /** Said to be of another document ("Section 4 of the Rulebook"). */
  readonly external: boolean;
  readonly sentenceId: string | null;
}

export type DayType = 'calendar' | 'trading' | 'business' | 'settlement' | 'other';

export interface Period extends Span {
  readonly count: string;
  readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';
  /** Given, or null when only "days" is said. */
  readonly dayType: DayType | null;
  /** The words of the day type as written, e.g. `NYSE trading`. */
  readonly qualifier: string | null;
  readonly sentenceId: string;
}

/** `16:00`, `5:00 PM`. */
export interface TimeOfDay extends Span {
  readonly zone: string | null;
  readonly sentenceId: string;
}

export type Frequency =
  'intraday' | 'daily' | 'weekly' | 'fortnightly' | 'monthly' | 'quarterly' | 'semi-annual' | 'annual';

/** "rebalanced quarterly": what is done, how often, and on which day if said. */
export interface Schedule extends Span {
  readonly activity: string;
  readonly frequency: Frequency;
  readonly sentenceId: string;
}

export interface CalendarIr {
  readonly periods: readonly Period[];
  readonly times: readonly TimeOfDay[];
  readonly schedules: readonly Schedule[];
  /** Exchanges and calendars named in the text. */
  readonly markets: readonly (Span & { readonly name: string })[];
  /** Sentences that say what happens when a date is no business day. */
  readonly rollRules: readonly string[];
  /** Set when the document says once for all which zone its times are in. */
  readonly documentZone: string | null;
}

export interface DataSource extends Span {
  /** The words used, e.g. `the data vendor`. */
  readonly mention: string;
  /** Name of the provider; null when none is given. */
  readonly provider: string | null;
  readonly sentenceId: string;
}

export interface Obligation extends Span {
  readonly modal: string;
  readonly sentenceId: string;
}

export interface DocumentType {
  readonly type: 'index' | 'strategy' | 'other';
  /** What the strategy does beyond buying and selling: drives checklists. */
  readonly traits: readonly ('options' | 'crypto' | 'leverage' | 'short' | 'futures' | 'fx' | 'intraday' | 'credit')[];
}

/** What one version means: the only thing that rules see. Plain JSON; all spans are UTF-16 offsets into the Markdown. */
export interface SemanticIr {
  readonly schemaVersion: 1;
  readonly title: (Span & { readonly text: string }) | null;
  readonly wordCount: number;
  readonly length: number;
  readonly documentType: DocumentType;
  readonly sections: readonly Section[];
  readonly blocks: readonly IrBlock[];
  readonly sentences: readonly Sentence[];
  readonly terms: readonly Term[];
  readonly parameters: readonly Parameter[];
  readonly quantities: readonly Quantity[];
  readonly formulas: readonly Formula[];
  readonly tables: readonly Table[];
  readonly references: readonly Reference[];
  readonly calendar: CalendarIr;
  readonly dataSources: readonly DataSource[];
  readonly obligations: readonly Obligation[];
}
