import { availableParallelism } from 'node:os';
import { childBeside, ProcessPool, TaskFailure, type TaskFailureCode } from '#isolation';
import { ConversionFailure } from './conversion-failure.ts';
import type { ConversionAnswer, ConversionTask } from './conversion-task.ts';
import type { ConvertedDocument, Format } from './document.ts';
import { readPages } from './ocr/read-pages.ts';
import { findRecogniser, type Recogniser } from './ocr/recogniser.ts';
import { turns } from './ocr/turns.ts';
import type { PageImage, ScanRequest } from './ocr/scan.ts';

export interface ConverterOptions {
  /** Files converted at the same time; one child process each. Default: the number of cores. */
  readonly size?: number;
  /** Wall-clock milliseconds for one file. Default 18,000. */
  readonly timeoutMs?: number;
  /** Resident megabytes of one child. Default 800. */
  readonly memoryMb?: number;
  /** Reads the text of pictures. Default: Tesseract where it is installed; without it scans end as `needs-ocr`. */
  readonly recogniser?: Recogniser | null;
  /** Languages that it reads, as Tesseract names them. Default: English and some others that are installed. */
  readonly languages?: readonly string[];
}

const TIMEOUT_MS = 18_000;
const PICTURES: ReadonlySet<Format> = new Set<Format>(['png', 'jpeg', 'tiff']);
const MEMORY_MB = 800;

const entry = childBeside(import.meta.url, 'conversion-child');

const FAILURES: Readonly<Record<Exclude<TaskFailureCode, 'closed'>, () => ConversionFailure>> = {
  'timed-out': () => new ConversionFailure('timed-out', 'Reading the file took too long and was stopped.', true),
  'out-of-memory': () => new ConversionFailure('out-of-memory', 'Reading the file needs more memory than is allowed.'),
  crashed: () => new ConversionFailure('corrupt', 'The program that reads the file ended unexpectedly.', true),
  threw: () => new ConversionFailure('corrupt', 'The file is damaged and could not be read.'),
};

/** Converts files in child processes that are limited in time and memory. Close it when done. */
export class Converter {
  private readonly pool: ProcessPool<ConversionTask, ConversionAnswer>;
  private readonly closing = new AbortController();
  private readonly recogniser: Recogniser | null;
  private readonly inTurn: ReturnType<typeof turns>;

  constructor({
    size = availableParallelism(),
    timeoutMs = TIMEOUT_MS,
    memoryMb = MEMORY_MB,
    languages = [],
    recogniser = findRecogniser(languages) ?? null,
  }: ConverterOptions = {}) {
    this.recogniser = recogniser;
    this.inTurn = turns(size);
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
  async convert(
    task: Omit<ConversionTask, 'scans'>,
    options: { readonly signal?: AbortSignal } = {},
  ): Promise<ConvertedDocument> {
    const { recogniser } = this;
    const first = await this.ask({ ...task, ...(recogniser === null ? {} : { scans: { turned: {} } }) }, options);
    const answer = 'images' in first ? await this.ask(await this.read(task, first.images, options), options) : first;
    if ('document' in answer) return answer.document;
    if ('images' in answer) throw new ConversionFailure('needs-ocr', 'The pages are pictures without text.');
    const { code, message, retryable } = answer.failure;
    throw new ConversionFailure(code, message, retryable);
  }

  private async ask(task: ConversionTask, options: { readonly signal?: AbortSignal }): Promise<ConversionAnswer> {
    return this.pool.run(task, options).catch((error: unknown) => {
      const tooLarge = error instanceof TaskFailure && error.code === 'out-of-memory';
      // Large pictures are no reason to lose the text.
      if (tooLarge && task.format === 'pdf' && task.pictures !== false) {
        return this.ask({ ...task, pictures: false }, options);
      }
      throw error instanceof TaskFailure && error.code !== 'closed' ? FAILURES[error.code]() : error;
    });
  }

  /** The same task with what OCR reads on these pages. */
  private async read(
    task: ConversionTask,
    images: readonly PageImage[],
    { signal }: { readonly signal?: AbortSignal },
  ): Promise<ConversionTask> {
    const { recogniser } = this;
    if (recogniser === null) return task;
    const stop = AbortSignal.any([this.closing.signal, ...(signal === undefined ? [] : [signal])]);
    const draw = async (turned: ScanRequest['turned']): Promise<readonly PageImage[]> => {
      if (PICTURES.has(task.format)) return [];
      const answer = await this.ask({ ...task, scans: { turned } }, { signal: stop });
      return 'images' in answer ? answer.images : [];
    };
    // The program that reads is no child of the pool: it must not take more cores than the pool may.
    const scans = await this.inTurn(() => readPages(images, recogniser, { signal: stop, draw }));
    return { ...task, scans };
  }

  /** Ends the child processes; files in work are rejected. */
  close(): Promise<void> {
    this.closing.abort(new TaskFailure('closed', 'The converter was closed.'));
    return this.pool.close();
  }
}
