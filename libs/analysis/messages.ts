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

/** By how much the number of open findings rose or fell on a day (UTC), by severity. */
export interface FindingChange {
  /** `2026-11-21`; everything before the first day that was asked for counts as of that day. */
  readonly day: string;
  readonly critical: number;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
}

/**
 * How the number of open findings came about since a day (`2026-11-21`, UTC): each completed analysis of a document adds its
 * findings and takes away those of the one before. Days without a change are left out.
 */
export class CountFindingChanges extends Query<readonly FindingChange[]> {
  constructor(
    readonly since: string,
    /** Documents that do not count. */
    readonly except: readonly string[],
  ) {
    super();
  }
}
