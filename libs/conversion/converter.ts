import { availableParallelism } from 'node:os';
import { ProcessPool, TaskFailure, type TaskFailureCode } from '#isolation';
import { ConversionFailure } from './conversion-failure.ts';
import type { ConversionAnswer, ConversionTask } from './conversion-task.ts';
import type { ConvertedDocument } from './document.ts';

export interface ConverterOptions {
  /** Files converted at the same time; one child process each. Default: the number of cores. */
  readonly size?: number;
  /** Wall-clock milliseconds for one file. Default 18,000. */
  readonly timeoutMs?: number;
  /** Resident megabytes of one child. Default 800. */
  readonly memoryMb?: number;
}

const TIMEOUT_MS = 18_000;
const MEMORY_MB = 800;

const entry = new URL(
  import.meta.url.endsWith('.ts') ? './conversion-child.ts' : './conversion-child.js',
  import.meta.url,
);

const FAILURES: Readonly<Record<Exclude<TaskFailureCode, 'closed'>, () => ConversionFailure>> = {
  'timed-out': () => new ConversionFailure('timed-out', 'Reading the file took too long and was stopped.', true),
  'out-of-memory': () => new ConversionFailure('out-of-memory', 'Reading the file needs more memory than is allowed.'),
  crashed: () => new ConversionFailure('corrupt', 'The program that reads the file ended unexpectedly.', true),
  threw: () => new ConversionFailure('corrupt', 'The file is damaged and could not be read.'),
};

/** Converts files in child processes that are limited in time and memory. Close it when done. */
export class Converter {
  private readonly pool: ProcessPool<ConversionTask, ConversionAnswer>;

  constructor({ size = availableParallelism(), timeoutMs = TIMEOUT_MS, memoryMb = MEMORY_MB }: ConverterOptions = {}) {
    this.pool = new ProcessPool({ entry, size, timeoutMs, memoryMb });
  }

  /** Starts the child processes before the first file comes. */
  warmUp(): Promise<void> {
    return this.pool.warmUp();
  }

  /**
   * Converts one file, given by path (cheaper) or by bytes; more files than `size` wait.
   * Rejects with a `ConversionFailure`, with the signal's reason when aborted, or with the `TaskFailure` `closed` when the
   * converter was closed: that says nothing of the file.
   */
  async convert(task: ConversionTask, options: { readonly signal?: AbortSignal } = {}): Promise<ConvertedDocument> {
    const answer = await this.pool.run(task, options).catch((error: unknown) => {
      throw error instanceof TaskFailure && error.code !== 'closed' ? FAILURES[error.code]() : error;
    });
    if ('document' in answer) return answer.document;
    const { code, message, retryable } = answer.failure;
    throw new ConversionFailure(code, message, retryable);
  }

  /** Ends the child processes; files in work are rejected. */
  close(): Promise<void> {
    return this.pool.close();
  }
}
