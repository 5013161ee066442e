import { Injectable } from '@nestjs/common';
import { TaskFailure } from '#isolation';
import { ContentStore, EventStore, JobWorker, metrics, requireContext, type JobAttempt } from '#platform';
import type { AnalysedBlock, Analysis, Finding } from '#rules';
import { analysisDecider, complete, fail, isOpen, start, type AnalysisResult } from '../domain/analysis.ts';
import { Engine } from '../engine/engine.ts';
import type { SeverityCounts } from '../events.ts';
import { analyseQueue } from '../queue.ts';

type Task = Parameters<typeof analyseQueue>[0];

/** Runs the engine over one version and records what it found. */
@Injectable()
export class RunAnalysis extends JobWorker<Task> {
  readonly queue = analyseQueue;

  constructor(
    private readonly events: EventStore,
    private readonly contents: ContentStore,
    private readonly engine: Engine,
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
    if (!isOpen(await this.events.load(stream, analysisDecider))) return;
    const stopTimer = metrics.documentProcessing.startTimer({ stage: 'analysis' });
    try {
      const result = await this.analyse(task, signal);
      const completed = await this.events.decide(stream, analysisDecider, (analysis) => complete(analysis, result));
      // Cancelled meanwhile, or carried out twice: not one more.
      if (!completed) return;
      for (const [key, count] of Object.entries(result.byCategory)) {
        const [category = '', severity = ''] = key.split('/');
        metrics.findings.inc({ category, severity }, count);
      }
      metrics.analysesCompleted.inc({ status: 'succeeded' });
    } catch (error) {
      // A shut-down, or the database being away, says nothing of the text: it is tried again.
      if (signal.aborted || !(error instanceof TaskFailure) || error.code === 'closed') throw error;
      const verdict = { code: error.code, message: MESSAGE, retryable: error.code !== 'out-of-memory' };
      await this.events.decide(stream, analysisDecider, (analysis) => fail(analysis, verdict));
      metrics.analysesCompleted.inc({ status: 'failed' });
    } finally {
      stopTimer();
    }
  }

  private async analyse({ sha256, blocksSha256, wordsSha256 }: Task, signal: AbortSignal): Promise<AnalysisResult> {
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
    const analysis = await this.engine.analyse(input, signal);
    const [findings, ir] = await Promise.all([
      this.contents.put(tenantId, Buffer.from(JSON.stringify(analysis.findings))),
      this.contents.put(tenantId, Buffer.from(JSON.stringify(analysis.ir))),
    ]);
    return resultOf(analysis, findings.sha256, ir.sha256);
  }
}

const MESSAGE = 'The analysis was stopped before it could end. Starting it again may help.';

const resultOf = (analysis: Analysis, findingsSha256: string, irSha256: string): AnalysisResult => ({
  engine: analysis.engine,
  documentType: analysis.documentType.type,
  findingsSha256,
  irSha256,
  counts: countsOf(analysis.findings),
  byCategory: countBy(analysis.findings, ({ category, severity }) => `${category}/${severity}`),
  readiness: analysis.scores.readiness,
});

const countsOf = (findings: readonly Finding[]): SeverityCounts => ({
  critical: 0,
  high: 0,
  medium: 0,
  low: 0,
  ...countBy(findings, ({ severity }) => severity),
});

const countBy = <Item>(items: readonly Item[], key: (item: Item) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
};
