import { availableParallelism } from 'node:os';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { childBeside, ProcessPool } from '#isolation';
import { Configuration } from '#platform';
import type { Analysis, AnalysisInput, Assessment } from '#rules';
import type { AssessmentInput, EngineAnswer, EngineTask } from './engine-task.ts';

/** A hundred pages take about two seconds; a text that takes longer than this was written to take long. */
const TIMEOUT_MS = 60_000;
const MEMORY_MB = 800;

const entry = childBeside(import.meta.url, 'engine-child');

/** The rule engine in child processes: it reads untrusted text, and a long document must not hold up the API. */
@Injectable()
export class Engine implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly pool = new ProcessPool<EngineTask, EngineAnswer>({
    entry,
    size: availableParallelism(),
    timeoutMs: TIMEOUT_MS,
    memoryMb: MEMORY_MB,
  });

  constructor(private readonly configuration: Configuration) {}

  /** Rejects with a `TaskFailure` when the engine was killed, or with the signal's reason. */
  analyse(input: AnalysisInput, signal: AbortSignal): Promise<Analysis> {
    return this.pool.run(input, { signal }) as Promise<Analysis>;
  }

  /** Counts and scores of an analysis without its suppressed findings. Rejects as `analyse` does. */
  assess(input: AssessmentInput, signal: AbortSignal): Promise<Assessment> {
    return this.pool.run(input, { signal }) as Promise<Assessment>;
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.configuration.roles.includes('worker')) await this.pool.warmUp();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.close();
  }
}
