const JOB = Symbol('job');

export interface QueueOptions {
  /** Seconds after which a running job is given up and tried again. */
  readonly expireInSeconds: number;
  /** Tries after the first one, with growing pauses. */
  readonly retryLimit: number;
  /** Seconds that the growing pause between tries reaches at most; default 60. */
  readonly retryDelayMax?: number;
  /** Jobs of this queue that one process works on at a time. */
  readonly concurrency: number;
  /** Housekeeping: a job is queued at these times (cron, UTC), and every worker serves the queue whatever `QUEUES` says. */
  readonly cron?: string;
}

/** Long work to be done by a worker: queued with the checkpoint, so that it is neither lost nor doubled. */
export interface JobRequest<Data extends object = object> {
  readonly [JOB]: true;
  readonly queue: string;
  readonly data: Data;
}

/** Declares a queue; calling the result makes a job for it. */
export const queue = <Data extends object>(name: string, options: QueueOptions) =>
  Object.assign((data: Data): JobRequest<Data> => ({ [JOB]: true, queue: name, data }), { queueName: name, options });

export type Queue<Data extends object> = ReturnType<typeof queue<Data>>;

export const isJobRequest = (value: unknown): value is JobRequest =>
  typeof value === 'object' && value !== null && JOB in value;
