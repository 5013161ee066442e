import { Query } from '@nestjs/cqrs';

/** What somebody decided on a finding, and what became of it. */
export interface DecisionRecord {
  readonly feedbackId: string;
  readonly findingId: string;
  readonly ruleId: string;
  readonly severity: string;
  readonly title: string;
  readonly status: string;
  /** The version that the decision is about; the quote is its text from `start` to `end`. */
  readonly baseVersion: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly replacement: string | null;
  /** The version that the edit led to. */
  readonly appliedVersion: number | null;
  readonly rejectionReason: string | null;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

/** Every decision on a document's findings, the oldest first. */
export class ListDecisionRecords extends Query<readonly DecisionRecord[]> {
  constructor(readonly documentId: string) {
    super();
  }
}

/** What was decided on a day (UTC) and still stands. */
export interface DayOfDecisions {
  /** `2026-11-21`. */
  readonly day: string;
  readonly accepted: number;
  readonly modified: number;
  readonly rejected: number;
}

/** Decisions of each day since one (`2026-11-21`, UTC); days without any are left out. */
export class CountDecisions extends Query<readonly DayOfDecisions[]> {
  constructor(readonly since: string) {
    super();
  }
}
