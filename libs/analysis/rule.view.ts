/** Something that a kind of document must say. */
export class ChecklistItemView {
  /** Type of document (`index`, `strategy`) or what it is about (`options`, `crypto`, `leverage`, …). */
  readonly kind!: string;
  readonly requires!: string;
}

/** A deterministic check of the catalogue. */
export class RuleView {
  readonly id!: string;
  readonly category!: string;
  readonly severity!: 'critical' | 'high' | 'medium' | 'low';
  readonly title!: string;
  /** Why it matters. */
  readonly why!: string;
  /** What a document must say to satisfy it. */
  readonly satisfiedBy!: string;
  /** The standard or market rule it comes from. */
  readonly source!: string;
  /** What each kind of document must say, where that differs. */
  readonly checklist!: ChecklistItemView[];
  /** Texts in which it finds something. */
  readonly fires!: string[];
  /** Texts in which it finds nothing. */
  readonly staysSilent!: string[];
}

export class RuleListView {
  readonly items!: RuleView[];
  readonly nextCursor!: string | null;
}
