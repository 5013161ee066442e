import type { Queue } from './job.ts';

export interface JobAttempt {
  readonly id: string;
  /** 0 for the first try. */
  readonly retry: number;
  /** Aborts when the job expires, is cancelled, or the process shuts down. */
  readonly signal: AbortSignal;
}

/** Does the jobs of one queue; found as a Nest provider. Throwing means: try again later. */
export abstract class JobWorker<Data extends object = object> {
  abstract readonly queue: Queue<Data>;
  abstract work(data: Data, attempt: JobAttempt): Promise<void>;

  /** Called once when every try has failed or died with its worker: whoever waits for the result must hear that none comes. */
  async giveUp(_data: Data): Promise<void> {}
}
