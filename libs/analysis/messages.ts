import { Query } from '@nestjs/cqrs';
import type { Finding } from '#rules';
import type { Readiness } from './events.ts';

export interface RecordedFinding extends Finding {
  readonly status: 'open' | 'suppressed' | 'resolved';
  readonly feedbackId: string | null;
}

/** What the newest analysis of a version came to. */
export interface AnalysisRecord {
  readonly analysisId: string;
  readonly version: number;
  readonly endedAt: string | null;
  readonly engine: { readonly name: string; readonly version: string; readonly ruleSet: string } | null;
  readonly documentType: string;
  readonly readiness: Readiness | null;
  /** In the order of the text. */
  readonly findings: readonly RecordedFinding[];
}

/** The analysis of a version with its findings; null when the version has not been analysed, which is not the same as none. */
export class GetAnalysisRecord extends Query<AnalysisRecord | null> {
  constructor(
    readonly documentId: string,
    readonly version: number,
  ) {
    super();
  }
}
