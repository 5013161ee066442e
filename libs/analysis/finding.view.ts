/** Where a finding stands on a page, in PDF points from the top left. */
export class FindingBoxView {
  readonly page!: number;
  readonly x!: number;
  readonly y!: number;
  readonly width!: number;
  readonly height!: number;
}

/** Another place that the finding is about. */
export class RelatedView {
  readonly start!: number;
  readonly end!: number;
  readonly quote!: string;
}

/** Replacement text for the quote, or a form with blanks to fill. */
export class SuggestionView {
  readonly replacement!: string;
  readonly note!: string;
}

/** Something wrong or missing in a version; the quote is the version's text from `start` to `end`. */
export class FindingView {
  readonly id!: string;
  readonly ruleId!: string;
  readonly category!: string;
  readonly severity!: 'critical' | 'high' | 'medium' | 'low';
  readonly title!: string;
  readonly explanation!: string;
  readonly quote!: string;
  readonly start!: number;
  readonly end!: number;
  readonly blockId!: string | null;
  readonly page?: number;
  readonly boxes?: FindingBoxView[];
  readonly related!: RelatedView[];
  readonly suggestion?: SuggestionView;
  /** 0–1. */
  readonly confidence!: number;
  /** The finding under which this one is shown. */
  readonly mergedInto!: string | null;
  /** True when something is missing: the quote says near what. */
  readonly absence?: boolean;
  /** Where the missing text should stand. */
  readonly insertAt?: number;
  readonly version!: number;
  /** `resolved`: a later version does not have it any more. */
  readonly status!: 'open' | 'suppressed' | 'resolved';
  /** The suppression that hides it. */
  readonly suppressionId!: string | null;
  /** The feedback item that offers it for decision. */
  readonly feedbackId!: string | null;
}

export class FindingPageView {
  readonly items!: FindingView[];
  readonly nextCursor!: string | null;
}
