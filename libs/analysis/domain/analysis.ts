import { isDeepStrictEqual } from 'node:util';
import type { Decider } from '#kernel';
import type { AnalysisEvent, Assessed } from '../events.ts';
import { AnalysisHasEnded, AnalysisNotFound } from './analysis.errors.ts';

interface About {
  readonly analysisId: string;
  readonly documentId: string;
  readonly version: number;
}

export type Analysis =
  | { readonly status: 'absent' }
  | ({ readonly status: 'queued' | 'running' | 'failed' | 'cancelled' } & About)
  | ({ readonly status: 'completed' } & Completed);

/** An analysis that has ended, and what of it counts. */
export interface Completed extends About {
  readonly findingsSha256: string;
  readonly irSha256: string;
  readonly suppressed: Assessed['suppressed'];
}

type Data<Type extends AnalysisEvent['type']> = Extract<AnalysisEvent, { type: Type }>['data'];
export type AnalysisRequest = Data<'AnalysisRequested'>;
export type AnalysisResult = Omit<Data<'AnalysisCompleted'>, keyof About>;

export const analysisDecider: Decider<Analysis, AnalysisEvent> = {
  initial: { status: 'absent' },
  evolve: (analysis, { type, data }): Analysis => {
    const about = { analysisId: data.analysisId, documentId: data.documentId, version: data.version };
    switch (type) {
      case 'AnalysisRequested':
        return { status: 'queued', ...about };
      case 'AnalysisStarted':
        return { status: 'running', ...about };
      case 'AnalysisCompleted':
        return {
          status: 'completed',
          ...about,
          findingsSha256: data.findingsSha256,
          irSha256: data.irSha256,
          suppressed: data.suppressed,
        };
      case 'AnalysisReassessed':
        return analysis.status === 'completed' ? { ...analysis, suppressed: data.suppressed } : analysis;
      case 'AnalysisFailed':
        return { status: 'failed', ...about };
      case 'AnalysisCancelled':
        return { status: 'cancelled', ...about };
    }
  },
};

/** Asking again for the same analysis (the reaction ran twice) is the same request. */
export const request = (analysis: Analysis, asked: AnalysisRequest): AnalysisEvent[] =>
  analysis.status === 'absent' ? [{ type: 'AnalysisRequested', data: asked }] : [];

/** Starting again after a worker died is the same analysis, not a new fact. */
export const start = (analysis: Analysis): AnalysisEvent[] =>
  present(analysis).status === 'queued' ? [{ type: 'AnalysisStarted', data: about(analysis) }] : [];

/** A second result of the same analysis, or one that comes after it was cancelled, counts for nothing. */
export const complete = (analysis: Analysis, result: AnalysisResult): AnalysisEvent[] =>
  isOpen(analysis) ? [{ type: 'AnalysisCompleted', data: { ...about(analysis), ...result } }] : [];

/** Other findings count than before. Nothing happens when the same are suppressed, or when the analysis has no result. */
export const reassess = (analysis: Analysis, assessed: Assessed): AnalysisEvent[] =>
  analysis.status === 'completed' && !isDeepStrictEqual(analysis.suppressed, assessed.suppressed)
    ? [{ type: 'AnalysisReassessed', data: { ...about(analysis), ...assessed } }]
    : [];

export const fail = (
  analysis: Analysis,
  failure: { code: string; message: string; retryable: boolean },
): AnalysisEvent[] => (isOpen(analysis) ? [{ type: 'AnalysisFailed', data: { ...about(analysis), ...failure } }] : []);

/** Throws `AnalysisHasEnded` when there is nothing left to cancel. Cancelling twice is harmless. */
export const cancel = (analysis: Analysis): AnalysisEvent[] => {
  if (present(analysis).status === 'cancelled') return [];
  if (!isOpen(analysis)) throw new AnalysisHasEnded('The analysis has ended; there is nothing to cancel.');
  return [{ type: 'AnalysisCancelled', data: about(analysis) }];
};

export const isOpen = (analysis: Analysis): boolean => ['queued', 'running'].includes(present(analysis).status);

const present = (analysis: Analysis): Exclude<Analysis, { status: 'absent' }> => {
  if (analysis.status === 'absent') throw new AnalysisNotFound('There is no such analysis.');
  return analysis;
};

const about = (analysis: Analysis): About => {
  const { analysisId, documentId, version } = present(analysis);
  return { analysisId, documentId, version };
};
