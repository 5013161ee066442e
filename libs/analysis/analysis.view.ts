import { ApiProperty } from '@nestjs/swagger';

/** Findings by severity. */
export class SeverityCountsView {
  readonly critical!: number;
  readonly high!: number;
  readonly medium!: number;
  readonly low!: number;
}

/** What ran: two analyses with the same engine and rule set find the same. */
export class EngineView {
  readonly name!: string;
  readonly version!: string;
  /** Digest of the rules and their parameters. */
  readonly ruleSet!: string;
}

/** Why the analysis failed. */
export class AnalysisFailureView {
  readonly code!: string;
  readonly message!: string;
  /** True when starting again may help. */
  readonly retryable!: boolean;
}

/** How far a running analysis is. */
export class ProgressView {
  readonly stage!: 'queued' | 'running' | 'ended';
  /** 0–1. */
  readonly fraction!: number;
}

/** One run of the engine over one version. */
export class AnalysisView {
  readonly id!: string;
  readonly documentId!: string;
  readonly version!: number;
  readonly status!: 'queued' | 'running' | 'completed' | 'failed' | 'cancelled';
  readonly adviser!: string;
  readonly progress!: ProgressView;
  /** `index`, `strategy` or `other`, from the words of the document. */
  readonly documentType!: string | null;
  /** What it is about beyond that, e.g. `options`, `crypto`, `leverage`: each adds to what the document must say. */
  readonly traits!: string[] | null;
  readonly engine!: EngineView | null;
  readonly counts!: SeverityCountsView | null;
  /** The readiness score of the document, explained: what each part is made of, and which findings took from it. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  readonly readiness!: object | null;
  /** Whether it can be implemented without another document, explained likewise. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  readonly selfContainment!: object | null;
  readonly failure!: AnalysisFailureView | null;
  readonly createdAt!: string;
  readonly startedAt!: string | null;
  readonly endedAt!: string | null;
  readonly createdBy!: string;
}

export class AnalysisPageView {
  readonly items!: AnalysisView[];
  readonly nextCursor!: string | null;
}
