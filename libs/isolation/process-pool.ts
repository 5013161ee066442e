import { Child, type ChildLimits } from './child.ts';
import { TaskFailure } from './task-failure.ts';

export interface ProcessPoolOptions extends ChildLimits {
  /** Module that calls `serve`. A `.ts` entry is started with the `source` condition. */
  readonly entry: URL;
  /** Processes at most; each works on one task at a time. */
  readonly size: number;
}

interface Job<Task, Result> {
  readonly task: Task;
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: unknown) => void;
  readonly signal: AbortSignal | undefined;
}

/**
 * A warm pool of child processes for work that may hang, crash or eat memory. A child that fails is killed and replaced;
 * other tasks go on. Idle children do not keep the process alive, and die with it.
 */
export class ProcessPool<Task, Result> {
  private readonly options: ProcessPoolOptions;
  private readonly queue: Job<Task, Result>[] = [];
  private readonly idle: Child[] = [];
  private readonly children = new Set<Child>();
  private closed = false;

  constructor(options: ProcessPoolOptions) {
    this.options = options;
  }

  /** Starts all children now, so that the first tasks need not wait. Resolves when they are ready (or have failed). */
  async warmUp(): Promise<void> {
    while (this.children.size < this.options.size) this.idle.push(this.start());
    await Promise.all([...this.children].map((child) => child.started()));
  }

  /**
   * Queues a task; resolves with what the child's handler returned.
   * Rejects with a `TaskFailure`, or with the signal's reason when aborted (the child is then killed).
   */
  async run(task: Task, { signal }: { readonly signal?: AbortSignal } = {}): Promise<Result> {
    signal?.throwIfAborted();
    if (this.closed) throw new TaskFailure('closed', 'The pool is closed.');
    let drop = (): void => undefined;
    const answer = new Promise<Result>((resolve, reject) => {
      const job: Job<Task, Result> = { task, resolve, reject, signal };
      drop = () => this.drop(job);
      this.queue.push(job);
    });
    signal?.addEventListener('abort', drop, { once: true });
    this.next();
    return answer.finally(() => signal?.removeEventListener('abort', drop));
  }

  /** Kills all children; what was queued or running is rejected as `closed`. Resolves when they are gone. */
  async close(): Promise<void> {
    this.closed = true;
    const verdict = new TaskFailure('closed', 'The pool was closed.');
    for (const { reject } of this.queue.splice(0)) reject(verdict);
    await Promise.all([...this.children].map((child) => child.kill(verdict)));
  }

  /** A job that still waits leaves the queue; a running one is ended by `work`. */
  private drop(job: Job<Task, Result>): void {
    const place = this.queue.indexOf(job);
    if (place >= 0) this.queue.splice(place, 1);
    job.reject(job.signal?.reason);
  }

  private next(): void {
    while (this.queue.length > 0 && !this.closed) {
      const child = this.idle.pop() ?? (this.children.size < this.options.size ? this.start() : undefined);
      if (child === undefined) return;
      const job = this.queue.shift();
      if (job !== undefined) void this.work(child, job);
    }
  }

  private async work(child: Child, { task, resolve, reject, signal }: Job<Task, Result>): Promise<void> {
    const stop = (): void => void child.kill();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      resolve((await child.run(task)) as Result);
    } catch (error) {
      reject(error);
    }
    signal?.removeEventListener('abort', stop);
    // What one task left behind must not count against the next.
    if (child.resident > (this.options.memoryMb * 1024 * 1024) / 2) await child.kill();
    if (!child.isDead) this.idle.push(child);
    this.next();
  }

  private start(): Child {
    const child = new Child(this.options.entry, this.options);
    this.children.add(child);
    void this.replaceWhenDead(child);
    return child;
  }

  private async replaceWhenDead(child: Child): Promise<void> {
    const started = await child.started();
    await child.ended;
    this.children.delete(child);
    const place = this.idle.indexOf(child);
    if (place >= 0) this.idle.splice(place, 1);
    // A child that never became ready would only die again: then wait for the next task.
    if (started && !this.closed) this.idle.push(this.start());
    this.next();
  }
}
