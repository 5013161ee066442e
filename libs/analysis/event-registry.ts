import { registerEvents } from '#kernel';
import type { AnalysisEvent, Assessed, SuppressionEvent } from './events.ts';

const run = {
  analysisId: '5b0c9c0a-6f0e-4a3e-9c39-6f5f0d1a7c21',
  documentId: '4f7c0b52-9a1e-4d36-8f0b-2c5d7e9a1b34',
  version: 3,
};
const sha256 = 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9';

const counts = { critical: 1, high: 2, medium: 0, low: 7 };
const byCategory = { 'vague_term/high': 2, 'missing_definition/critical': 1 };
const findingId = '725338e4-b63b-8b14-a630-a69496dc3a73';
const readiness = {
  score: 61.5,
  band: 'needs work',
  parts: {
    parameters: {
      score: 0.75,
      weight: 0.2,
      stated: ['lookback window'],
      absent: ['rounding'],
      facets: [{ label: 'lookback window', worth: 0.85, findings: [findingId] }],
    },
  },
  deductions: [{ severity: 'critical', count: 1, points: 12.5, findings: [findingId] }],
  explanation: 'One critical finding; rounding is not stated.',
};
const suppressionId = '1b9d6bcd-bbfd-8b2d-9b5d-ab8dfbbd4bed';
const assessed: Assessed = {
  suppressed: [{ findingId, suppressionId }],
  openFindingsSha256: sha256,
  counts,
  byCategory,
  readiness,
  selfContainment: {
    score: 80,
    band: 'nearly ready',
    parts: { terms: { score: 80, open: 1, subjects: 4, findings: [findingId] } },
    explanation: '1 open point needs something outside the document: terms 1.',
  },
};

/** `AnalysisCompleted` before there were suppressions: everything that was found counted. */
interface CompletedV1 {
  readonly findingsSha256: string;
  readonly readiness: {
    readonly parts: Readonly<Record<string, object>>;
    readonly deductions: readonly object[];
  };
}

/** What took from a score was not recorded then. */
const completedV2 = (data: CompletedV1) => ({
  ...data,
  traits: [],
  suppressed: [],
  openFindingsSha256: data.findingsSha256,
  readiness: {
    ...data.readiness,
    parts: Object.fromEntries(
      Object.entries(data.readiness.parts).map(([name, part]) => [name, { ...part, facets: [] }]),
    ),
    deductions: data.readiness.deductions.map((deduction) => ({ ...deduction, findings: [] })),
  },
  selfContainment: null,
});

export const analysisEvents = registerEvents<AnalysisEvent>()({
  AnalysisRequested: {
    version: 2,
    upcasts: { 1: (data: object) => ({ ...data, wordsSha256: null }) },
    example: { ...run, adviser: 'none', sha256, blocksSha256: sha256, wordsSha256: sha256 },
  },
  AnalysisStarted: { version: 1, example: run },
  AnalysisCompleted: {
    version: 2,
    example: {
      ...run,
      engine: { name: 'docsense', version: '1.0.0', ruleSet: '2026-11' },
      documentType: 'index_methodology',
      traits: ['options', 'leverage'],
      findingsSha256: sha256,
      irSha256: sha256,
      ...assessed,
    },
    upcasts: { 1: completedV2 },
  },
  AnalysisReassessed: { version: 1, example: { ...run, ...assessed } },
  AnalysisFailed: {
    version: 1,
    example: { ...run, code: 'analysis-timeout', message: 'Not done within 120 s.', retryable: true },
  },
  AnalysisCancelled: { version: 1, example: run },
});

const target = {
  suppressionId,
  scope: 'rule-in-document',
  documentId: run.documentId,
  findingId: null,
  ruleId: 'MC-01',
} as const;

export const suppressionEvents = registerEvents<SuppressionEvent>()({
  FindingsSuppressed: {
    version: 1,
    example: { ...target, reason: 'The calendar agreement gives the day type.', expiresAt: '2027-01-31T00:00:00.000Z' },
  },
  SuppressionLifted: { version: 1, example: target },
  SuppressionExpired: { version: 1, example: target },
});
