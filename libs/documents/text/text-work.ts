import { Injectable, Optional, type OnApplicationShutdown } from '@nestjs/common';
import { childBeside, ProcessPool, TaskFailure } from '#isolation';
import { TextTooComplex } from '../domain/document.errors.ts';
import type { TextAnswers, TextTask } from './text-task.ts';

/** A hundred pages take some tens of milliseconds; a text that takes longer than this was written to take long. */
const TIMEOUT_MS = 15_000;
const MEMORY_MB = 800;
/** A burst of requests must not start a process each. */
const SIZE = 2;

const entry = childBeside(import.meta.url, 'text-child');

/** How long the work on one text may take, in milliseconds. */
export class TextLimits {
  constructor(readonly timeoutMs: number) {}
}

/** Reads and compares the text of versions in child processes: clients write it, and the API must go on answering. */
@Injectable()
export class TextWork implements OnApplicationShutdown {
  private readonly pool: ProcessPool<TextTask, TextAnswers[keyof TextAnswers]>;

  constructor(@Optional() { timeoutMs }: TextLimits = new TextLimits(TIMEOUT_MS)) {
    this.pool = new ProcessPool({ entry, size: SIZE, timeoutMs, memoryMb: MEMORY_MB });
  }

  /** Rejects with `TextTooComplex` when the work was stopped, and with the `TaskFailure` `closed` when the process ends. */
  async run<Kind extends TextTask['kind']>(task: Extract<TextTask, { kind: Kind }>): Promise<TextAnswers[Kind]> {
    try {
      return (await this.pool.run(task)) as TextAnswers[Kind];
    } catch (error) {
      if (!(error instanceof TaskFailure) || error.code === 'closed') throw error;
      throw new TextTooComplex('The text is too complex: reading it was stopped.', { reason: error.code });
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.close();
  }
}
