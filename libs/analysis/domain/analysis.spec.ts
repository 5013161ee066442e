import { specify } from '#kernel/testing';
import type { AnalysisEvent } from '../events.ts';
import { AnalysisHasEnded, AnalysisNotFound } from './analysis.errors.ts';
import {
  analysisDecider,
  cancel,
  complete,
  fail,
  request,
  start,
  type AnalysisRequest,
  type AnalysisResult,
} from './analysis.ts';

const given = specify(analysisDecider);
const about = { analysisId: 'a1', documentId: 'd1', version: 2 };
const asked: AnalysisRequest = { ...about, adviser: 'none', sha256: 'aa', blocksSha256: 'bb', wordsSha256: null };
const result: AnalysisResult = {
  engine: { name: 'docsense', version: '1.0.0', ruleSet: 'r' },
  documentType: 'index',
  findingsSha256: 'cc',
  irSha256: 'dd',
  counts: { critical: 1, high: 0, medium: 2, low: 0 },
  byCategory: { 'vague_term/medium': 2, 'missing_calendar/critical': 1 },
  readiness: {
    score: 71,
    band: 'nearly ready',
    parts: { precision: { score: 80, weight: 0.25, stated: ['rounding'], absent: [] } },
    deductions: [],
    explanation: 'Precision 80.',
  },
};
const failure = { code: 'timed-out', message: 'It took too long.', retryable: true };
const requested: AnalysisEvent = { type: 'AnalysisRequested', data: asked };
const started: AnalysisEvent = { type: 'AnalysisStarted', data: about };
const completed: AnalysisEvent = { type: 'AnalysisCompleted', data: { ...about, ...result } };
const failed: AnalysisEvent = { type: 'AnalysisFailed', data: { ...about, ...failure } };
const cancelled: AnalysisEvent = { type: 'AnalysisCancelled', data: about };

describe('an analysis', () => {
  it('is requested', () =>
    given()
      .when((it) => request(it, asked))
      .then(requested));
  it('is requested once', () =>
    given(requested)
      .when((it) => request(it, asked))
      .thenNothing());
  it('starts', () => given(requested).when(start).then(started));
  it('starts once, whatever happens to its worker', () => given(requested, started).when(start).thenNothing());
  it('does not start when it was cancelled before', () => given(requested, cancelled).when(start).thenNothing());
  it('completes', () =>
    given(requested, started)
      .when((it) => complete(it, result))
      .then(completed));
  it('completes once', () =>
    given(requested, started, completed)
      .when((it) => complete(it, result))
      .thenNothing());
  it('has no result after it was cancelled', () =>
    given(requested, started, cancelled)
      .when((it) => complete(it, result))
      .thenNothing());
  it('can fail', () =>
    given(requested, started)
      .when((it) => fail(it, failure))
      .then(failed));
  it('does not fail after it completed', () =>
    given(requested, started, completed)
      .when((it) => fail(it, failure))
      .thenNothing());
  it('is cancelled', () => given(requested, started).when(cancel).then(cancelled));
  it('stays cancelled when asked again', () => given(requested, cancelled).when(cancel).thenNothing());
  it('cannot be cancelled after it ended', () =>
    given(requested, started, completed).when(cancel).thenFails(AnalysisHasEnded));
  it('cannot be cancelled before it exists', () => given().when(cancel).thenFails(AnalysisNotFound));
});
