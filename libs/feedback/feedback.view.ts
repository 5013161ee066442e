/** The text that the item is about; empty, at the place of insertion, for something that is missing. */
export class OriginalView {
  readonly start!: number;
  readonly end!: number;
  readonly quote!: string;
}

/** The proposed text. */
export class FeedbackSuggestionView {
  readonly replacement!: string;
  readonly note!: string;
}

/** A finding offered for decision together with a proposed edit. */
export class FeedbackView {
  readonly id!: string;
  readonly documentId!: string;
  readonly findingId!: string;
  readonly status!: 'pending' | 'accepted' | 'modified' | 'rejected' | 'superseded' | 'orphaned';
  /** The version whose text the item is about. */
  readonly baseVersion!: number;
  /** The version that the decision made. */
  readonly appliedVersion!: number | null;
  readonly original!: OriginalView;
  /** Null when there is no safe text to propose: modify the item to give your own. */
  readonly suggestion!: FeedbackSuggestionView | null;
  /** The text that was put in place of the original. */
  readonly replacement!: string | null;
  readonly title!: string;
  readonly explanation!: string;
  readonly ruleId!: string;
  readonly severity!: 'critical' | 'high' | 'medium' | 'low';
  readonly category!: string;
  /** The policy that asks for the change, if one does. */
  readonly policyReference!: string | null;
  /** 0–1. */
  readonly confidence!: number;
  readonly rejectionReason!: string | null;
  readonly decidedBy!: string | null;
  readonly decidedAt!: string | null;
  /** The item of a later version that is about the same finding, when this one is superseded. */
  readonly supersededBy!: string | null;
  /** Why the item's text could not be found in a later version, when it is orphaned. */
  readonly orphanedBecause!: 'changed' | 'ambiguous' | null;
  /** How much was said of it, and of the items that it took over from. */
  readonly commentCount!: number;
}

/** A span of one side of a difference. */
export class BatchDiffSideView {
  readonly start!: number;
  readonly end!: number;
  readonly text!: string;
}

export class BatchDiffChangeView {
  readonly kind!: 'insert' | 'delete' | 'replace';
  readonly from!: BatchDiffSideView;
  readonly to!: BatchDiffSideView;
}

/** What the document would become. */
export class BatchDiffView {
  readonly from!: number;
  readonly to!: number;
  readonly changes!: BatchDiffChangeView[];
  /** The same as a unified diff of lines. */
  readonly unified!: string;
}

/** One decision on several items. */
export class BatchView {
  readonly action!: 'accept' | 'reject';
  /** True when nothing was decided. */
  readonly dryRun!: boolean;
  readonly items!: FeedbackView[];
  /** The version that the decision made; null when it made none. */
  readonly appliedVersion!: number | null;
  /** What all edits together change; only when looking ahead at accepting. */
  readonly diff!: BatchDiffView | null;
}

export class FeedbackPageView {
  readonly items!: FeedbackView[];
  readonly nextCursor!: string | null;
}
