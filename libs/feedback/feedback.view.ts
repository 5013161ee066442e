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
  readonly status!: 'pending' | 'accepted' | 'modified' | 'rejected' | 'superseded';
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
}

export class FeedbackPageView {
  readonly items!: FeedbackView[];
  readonly nextCursor!: string | null;
}
