import { registerEvents } from '#kernel';
import type { AnalysisEvent } from './events.ts';

const run = {
  analysisId: '5b0c9c0a-6f0e-4a3e-9c39-6f5f0d1a7c21',
  documentId: '4f7c0b52-9a1e-4d36-8f0b-2c5d7e9a1b34',
  version: 3,
};
const sha256 = 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9';

export const analysisEvents = registerEvents<AnalysisEvent>()({
  AnalysisRequested: {
    version: 2,
    upcasts: { 1: (data: object) => ({ ...data, wordsSha256: null }) },
    example: { ...run, adviser: 'none', sha256, blocksSha256: sha256, wordsSha256: sha256 },
  },
  AnalysisStarted: { version: 1, example: run },
  AnalysisCompleted: {
    version: 1,
    example: {
      ...run,
      engine: { name: 'docsense', version: '1.0.0', ruleSet: '2026-11' },
      documentType: 'index_methodology',
      findingsSha256: sha256,
      irSha256: sha256,
      counts: { critical: 1, high: 2, medium: 0, low: 7 },
      byCategory: { 'vague_term/high': 2, 'missing_definition/critical': 1 },
      readiness: {
        score: 61.5,
        band: 'needs work',
        parts: { parameters: { score: 0.75, weight: 0.2, stated: ['lookback window'], absent: ['rounding'] } },
        deductions: [{ severity: 'critical', count: 1, points: 12.5 }],
        explanation: 'One critical finding; rounding is not stated.',
      },
    },
  },
  AnalysisFailed: {
    version: 1,
    example: { ...run, code: 'analysis-timeout', message: 'Not done within 120 s.', retryable: true },
  },
  AnalysisCancelled: { version: 1, example: run },
});
