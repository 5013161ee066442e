import type { Decider } from '#kernel';
import type { AnalysisEvent } from '../events.ts';
import { AnalysisHasEnded, AnalysisNotFound } from './analysis.errors.ts';

interface About {
  readonly analysisId: string;
  readonly documentId: string;
  readonly version: number;
}

export type Analysis =
  | { readonly status: 'absent' }
  | ({ readonly status: 'queued' | 'running' | 'completed' | 'failed' | 'cancelled' } & About);

type Data<Type extends AnalysisEvent['type']> = Extract<AnalysisEvent, { type: Type }>['data'];
export type AnalysisRequest = Data<'AnalysisRequested'>;
export type AnalysisResult = Omit<Data<'AnalysisCompleted'>, keyof About>;

export const analysisDecider: Decider<Analysis, AnalysisEvent> = {
  initial: { status: 'absent' },
  evolve: (_analysis, { type, data }): Analysis => {
    const about = { analysisId: data.analysisId, documentId: data.documentId, version: data.version };
    switch (type) {
      case 'AnalysisRequested':
        return { status: 'queued', ...about };
      case 'AnalysisStarted':
        return { status: 'running', ...about };
      case 'AnalysisCompleted':
        return { status: 'completed', ...about };
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
