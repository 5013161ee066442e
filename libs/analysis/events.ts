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
      }
    >
  >;
  readonly deductions: readonly { readonly severity: string; readonly count: number; readonly points: number }[];
  readonly explanation: string;
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
    /** Findings and semantic IR as JSON in the content store. */
    findingsSha256: string;
    irSha256: string;
    counts: SeverityCounts;
    /** How many findings of each category and severity: `vague_term/high` → 3. */
    byCategory: Readonly<Record<string, number>>;
    readiness: Readiness;
  };
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
