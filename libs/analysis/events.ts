import type { EventsOf } from '#kernel';

export interface SeverityCounts {
  readonly critical: number;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
}

/** How ready a version is to be implemented, 0–100, with what it is made of. */
export interface Readiness {
  readonly score: number;
  readonly band: string;
  readonly parts: Readonly<
    Record<
      string,
      {
        readonly score: number;
        readonly weight: number;
        readonly stated: readonly string[];
        readonly absent: readonly string[];
        /** What the part is made of, each with its worth, 0–1, and the ids of findings that take from it. */
        readonly facets: readonly {
          readonly label: string;
          readonly worth: number;
          readonly findings: readonly string[];
        }[];
      }
    >
  >;
  readonly deductions: readonly {
    readonly severity: string;
    readonly count: number;
    readonly points: number;
    readonly findings: readonly string[];
  }[];
  readonly explanation: string;
}

/** Whether the version can be implemented without another document, 0–100, by parts. */
export interface SelfContainment {
  readonly score: number;
  readonly band: string;
  readonly parts: Readonly<
    Record<
      string,
      {
        readonly score: number;
        readonly open: number;
        readonly subjects: number;
        readonly findings: readonly string[];
      }
    >
  >;
  readonly explanation: string;
}

/** What of an analysis counts, now that some of its findings are suppressed. */
export interface Assessed {
  /** Findings that are not shown, each with the suppression that hides it; in the order of the text. */
  readonly suppressed: readonly { readonly findingId: string; readonly suppressionId: string }[];
  /** The other findings as JSON in the content store. */
  readonly openFindingsSha256: string;
  /** Counts and scores are those of the open findings. */
  readonly counts: SeverityCounts;
  /** How many findings of each category and severity: `vague_term/high` → 3. */
  readonly byCategory: Readonly<Record<string, number>>;
  readonly readiness: Readiness;
  /** Null in events of before it was recorded. */
  readonly selfContainment: SelfContainment | null;
}

export type AnalysisEvent = EventsOf<{
  AnalysisRequested: {
    analysisId: string;
    documentId: string;
    version: number;
    adviser: string;
    /** Markdown and blocks of the version, in the content store. */
    sha256: string;
    blocksSha256: string;
    /** Where each word is printed; null when the source has no pages. */
    wordsSha256: string | null;
  };
  AnalysisStarted: { analysisId: string; documentId: string; version: number };
  AnalysisCompleted: {
    analysisId: string;
    documentId: string;
    version: number;
    engine: { name: string; version: string; ruleSet: string };
    documentType: string;
    /** What the document is about beyond its type: `options`, `crypto`, `leverage`, … */
    traits: readonly string[];
    /** All findings, and the semantic IR, as JSON in the content store. */
    findingsSha256: string;
    irSha256: string;
  } & Assessed;
  /** Suppressions began or ended: the findings are the same, others of them count. */
  AnalysisReassessed: { analysisId: string; documentId: string; version: number } & Assessed;
  AnalysisFailed: {
    analysisId: string;
    documentId: string;
    version: number;
    code: string;
    message: string;
    retryable: boolean;
  };
  AnalysisCancelled: { analysisId: string; documentId: string; version: number };
}>;

/** `finding`: this one in this document; `rule-in-document`: what the rule finds there; `rule`: what it finds in any document. */
export type SuppressionScope = 'finding' | 'rule-in-document' | 'rule';

/** What is suppressed: members that the scope does not use are null. */
export interface SuppressionTarget {
  readonly scope: SuppressionScope;
  readonly documentId: string | null;
  readonly findingId: string | null;
  readonly ruleId: string | null;
}

export type SuppressionEvent = EventsOf<{
  FindingsSuppressed: SuppressionTarget & {
    suppressionId: string;
    reason: string;
    /** ISO 8601, UTC; null: until it is lifted. */
    expiresAt: string | null;
  };
  SuppressionLifted: SuppressionTarget & { suppressionId: string };
  SuppressionExpired: SuppressionTarget & { suppressionId: string };
}>;
