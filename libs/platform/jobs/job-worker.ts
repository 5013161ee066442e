import type { Queue } from './job.ts';

export interface JobAttempt {
  readonly id: string;
  /** 0 for the first try. */
  readonly retry: number;
  /** True when no further try follows a failure: the handler must leave its resource in a final state. */
  readonly last: boolean;
  /** Aborts when the job expires, is cancelled, or the process shuts down. */
  readonly signal: AbortSignal;
}

/** Does the jobs of one queue; found as a Nest provider. Throwing means: try again later. */
export abstract class JobWorker<Data extends object = object> {
  abstract readonly queue: Queue<Data>;
  abstract work(data: Data, attempt: JobAttempt): Promise<void>;
}
