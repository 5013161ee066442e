/** Something that was lost or is doubtful after conversion. */
export class WarningView {
  readonly code!: string;
  readonly message!: string;
  readonly page?: number;
}

/** Open findings of the latest version by severity. */
export class FindingCountsView {
  readonly critical!: number;
  readonly high!: number;
  readonly medium!: number;
  readonly low!: number;
}

/** One part of the readiness score. */
export class ReadinessPartView {
  /** 0–100. */
  readonly score!: number;
  /** Share in the whole, 0–1. */
  readonly weight!: number;
  /** What the document says of what this part needs. */
  readonly stated!: string[];
  /** What it does not say. */
  readonly absent!: string[];
}

/** The parts of the readiness score. */
export class ReadinessPartsView {
  readonly precision!: ReadinessPartView;
  readonly edgeCases!: ReadinessPartView;
  readonly parameters!: ReadinessPartView;
  readonly timeAndCalendar!: ReadinessPartView;
  readonly data!: ReadinessPartView;
}

/** Points taken off for open findings. */
export class DeductionView {
  readonly severity!: string;
  readonly count!: number;
  readonly points!: number;
}

/** How ready the latest version is to be implemented. */
export class ReadinessView {
  /** 0–100. */
  readonly score!: number;
  readonly band!: string;
  readonly parts!: ReadinessPartsView;
  readonly deductions!: DeductionView[];
  /** Why the score is what it is. */
  readonly explanation!: string;
}

/** Why conversion or analysis failed. */
export class FailureView {
  readonly code!: string;
  readonly message!: string;
  readonly stage!: 'conversion' | 'analysis';
  /** True when trying again may help. */
  readonly retryable!: boolean;
}

/** A document and the state of its latest version. */
export class DocumentView {
  readonly id!: string;
  readonly title!: string;
  readonly description!: string | null;
  readonly tags!: string[];
  readonly filename!: string;
  readonly mediaType!: string;
  readonly byteSize!: number;
  /** SHA-256 of the original, hexadecimal. */
  readonly sha256!: string;
  /** Other documents that were uploaded with the same bytes. */
  readonly duplicateOf!: string[];
  readonly status!:
    | 'uploaded'
    | 'converting'
    | 'conversion_failed'
    | 'converted'
    | 'analysing'
    | 'analysed'
    | 'analysis_failed'
    | 'withdrawn';
  /** Number of the latest version; 0 before conversion. */
  readonly version!: number;
  /** Only where the original has pages. */
  readonly pageCount!: number | null;
  readonly wordCount!: number;
  readonly warnings!: WarningView[];
  readonly policyRepositoryId!: string | null;
  readonly complianceStatus!: 'PENDING' | 'COMPLIANT' | 'PARTIAL' | 'NON_COMPLIANT';
  /** Null until the latest version was analysed. */
  readonly readiness!: ReadinessView | null;
  readonly findings!: FindingCountsView;
  readonly failure!: FailureView | null;
  readonly createdAt!: string;
  readonly updatedAt!: string;
  readonly createdBy!: string;
}

/** One page of documents. */
export class DocumentPageView {
  readonly items!: DocumentView[];
  /** Give it as `cursor` for the next page; null on the last one. */
  readonly nextCursor!: string | null;
}
