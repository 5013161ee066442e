import { Injectable } from '@nestjs/common';
import { TaskFailure } from '#isolation';
import {
  ContentStore,
  EventStore,
  JobWorker,
  metrics,
  ReadYourWrites,
  requireContext,
  type Appended,
  type JobAttempt,
} from '#platform';
import type { AnalysedBlock } from '#rules';
import { analysisDecider, complete, fail, isOpen, start, type AnalysisResult } from '../domain/analysis.ts';
import { Engine } from '../engine/engine.ts';
import { suppressionViews } from '../projections/suppression-views.ts';
import { analyseQueue } from '../queue.ts';
import { countBy, countsOf } from './counts.ts';
import { Reassessment } from './reassessment.ts';

type Task = Parameters<typeof analyseQueue>[0];

/** Runs the engine over one version and records what it found. */
@Injectable()
export class RunAnalysis extends JobWorker<Task> {
  readonly queue = analyseQueue;

  constructor(
    private readonly events: EventStore,
    private readonly contents: ContentStore,
    private readonly engine: Engine,
    private readonly reassessment: Reassessment,
    private readonly readYourWrites: ReadYourWrites,
  ) {
    super();
  }

  override async giveUp({ analysisId }: Task): Promise<void> {
    const verdict = { code: 'internal', message: MESSAGE, retryable: true };
    const failed = await this.events.decide(`analysis-${analysisId}`, analysisDecider, (it) => fail(it, verdict));
    if (failed) metrics.analysesCompleted.inc({ status: 'failed' });
  }

  async work(task: Task, { signal }: JobAttempt): Promise<void> {
    const stream = `analysis-${task.analysisId}`;
    await this.events.decide(stream, analysisDecider, start);
    const analysis = await this.events.load(stream, analysisDecider);
    if (analysis.status === 'absent') return;
    const completed = isOpen(analysis) ? await this.complete(task, analysis.documentId, signal) : undefined;
    // Also of an earlier try: it may have ended before it came to this.
    await this.mindSuppressions(task.analysisId, completed, signal);
  }

  /** Undefined when there is no result, or when it counts for nothing. */
  private async complete(task: Task, documentId: string, signal: AbortSignal): Promise<Appended | undefined> {
    const stream = `analysis-${task.analysisId}`;
    const stopTimer = metrics.documentProcessing.startTimer({ stage: 'analysis' });
    try {
      const result = await this.analyse(task, documentId, signal);
      const completed = await this.events.decide(stream, analysisDecider, (it) => complete(it, result));
      // Cancelled meanwhile, or carried out twice: not one more.
      if (!completed) return undefined;
      for (const [key, count] of Object.entries(result.byCategory)) {
        const [category = '', severity = ''] = key.split('/');
        metrics.findings.inc({ category, severity }, count);
      }
      metrics.analysesCompleted.inc({ status: 'succeeded' });
      return completed;
    } catch (error) {
      // A shut-down, or the database being away, says nothing of the text: it is tried again.
      if (signal.aborted || !(error instanceof TaskFailure) || error.code === 'closed') throw error;
      const verdict = { code: error.code, message: MESSAGE, retryable: error.code !== 'out-of-memory' };
      await this.events.decide(stream, analysisDecider, (it) => fail(it, verdict));
      metrics.analysesCompleted.inc({ status: 'failed' });
      return undefined;
    } finally {
      stopTimer();
    }
  }

  private async analyse(
    { sha256, blocksSha256, wordsSha256 }: Task,
    documentId: string,
    signal: AbortSignal,
  ): Promise<AnalysisResult> {
    const { tenantId } = requireContext();
    const [markdown, blocks, words] = await Promise.all([
      this.contents.get(tenantId, sha256),
      this.contents.get(tenantId, blocksSha256),
      // A job of before words had places has no such member.
      typeof wordsSha256 === 'string' ? this.contents.get(tenantId, wordsSha256) : undefined,
    ]);
    const input = {
      markdown: markdown.toString('utf8'),
      blocks: JSON.parse(blocks.toString('utf8')) as AnalysedBlock[],
      ...(words === undefined ? {} : { words }),
    };
    const { engine, documentType, findings, ir, scores } = await this.engine.analyse(input, signal);
    const [kept, { sha256: irSha256 }] = await Promise.all([
      this.contents.put(tenantId, Buffer.from(JSON.stringify(findings))),
      this.contents.put(tenantId, Buffer.from(JSON.stringify(ir))),
    ]);
    const findingsSha256 = kept.sha256;
    const { type, traits } = documentType;
    const found = { engine, documentType: type, traits, findingsSha256, irSha256 };
    const suppressed = await this.reassessment.suppressedOf(documentId, findings);
    if (suppressed.length > 0)
      return { ...found, ...(await this.reassessment.assess(ir, findings, suppressed, signal)) };
    return {
      ...found,
      suppressed,
      openFindingsSha256: findingsSha256,
      counts: countsOf(findings),
      byCategory: countBy(findings, ({ category, severity }) => `${category}/${severity}`),
      readiness: scores.readiness,
      selfContainment: scores.selfContainment,
    };
  }

  /** A suppression that came while the engine ran has looked for this analysis before there was one. */
  private async mindSuppressions(
    analysisId: string,
    completed: Appended | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    if (!(await this.readYourWrites.wait(completed?.position, suppressionViews)))
      throw new Error(`${suppressionViews.name} has not reached position ${completed?.position}.`);
    await this.reassessment.bringInStep(analysisId, signal);
  }
}

const MESSAGE = 'The analysis was stopped before it could end. Starting it again may help.';
