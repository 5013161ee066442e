import { fork, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { launchCommand } from './launch-command.ts';
import type { ToParent } from './messages.ts';
import { residentMemory } from './resident-memory.ts';
import { TaskFailure } from './task-failure.ts';

const POLL_MS = 20;
const STDERR_KEPT = 8192;
const MEGABYTE = 1024 * 1024;
const OUT_OF_MEMORY_WORDS = /out of memory|heap limit|bad_alloc|memory allocation of|allocation failed/i;

export interface ChildLimits {
  /** Wall-clock milliseconds for one task. */
  readonly timeoutMs: number;
  /** Resident megabytes. */
  readonly memoryMb: number;
}

/** One child process and the task that it works on. When it dies it stays dead; the pool starts another. */
export class Child {
  /** Resolves when the process is gone; `isDead` is true from then on. */
  readonly ended: Promise<void>;
  isDead = false;
  private readonly process: ChildProcess;
  private readonly limits: ChildLimits;
  private readonly ready: Promise<void>;
  private answer: ((message: ToParent) => void) | undefined;
  private verdict: TaskFailure | undefined;
  private stderr = '';
  private peak = 0;

  constructor(entry: URL, limits: ChildLimits) {
    const path = fileURLToPath(entry);
    const { execPath, execArgv } = launchCommand(path, limits.memoryMb);
    this.limits = limits;
    this.process = fork(path, [], {
      execPath,
      execArgv: [...execArgv],
      // Nothing of the parent's environment: it holds keys and the database's address.
      env: { LANG: 'C.UTF-8', TZ: 'UTC', NODE_ENV: 'production' },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.process.stderr?.on('data', (chunk: Buffer) => {
      this.stderr = (this.stderr + chunk.toString('latin1')).slice(-STDERR_KEPT);
    });
    this.ended = new Promise((resolve) => {
      // 'close' comes after stderr was read to its end; 'error' alone when the program could not be started.
      const end = (): void => {
        this.isDead = true;
        resolve();
      };
      this.process.once('close', end);
      this.process.once('error', end);
    });
    this.ready = new Promise((resolve) => {
      this.process.on('message', (message: ToParent) => {
        if ('ready' in message) resolve();
        else this.answer?.(message);
      });
    });
    void this.restWhenReady();
  }

  get pid(): number | undefined {
    return this.process.pid;
  }

  /** Resident bytes now; 0 where that cannot be known. */
  get resident(): number {
    return this.pid === undefined ? 0 : residentMemory(this.pid);
  }

  /** True when the child can take tasks, false when it died before. */
  started(): Promise<boolean> {
    return Promise.race([this.ready.then(() => true), this.ended.then(() => false)]);
  }

  /**
   * Runs one task within the limits; the time to start counts.
   * Rejects with a `TaskFailure`. Unless its code is `threw`, the child is dead then.
   */
  async run(task: unknown): Promise<unknown> {
    this.wake();
    const deadline = setTimeout(() => {
      this.condemn(new TaskFailure('timed-out', `No answer within ${this.limits.timeoutMs / 1000} s.`, this.stderr));
    }, this.limits.timeoutMs);
    const watchdog = setInterval(() => this.checkMemory(), POLL_MS);
    try {
      return await new Promise((resolve, reject) => {
        this.answer = (message) => {
          if ('result' in message) resolve(message.result);
          else if ('outOfMemory' in message && message.outOfMemory) this.condemn(this.outOfMemory());
          else if ('threw' in message) reject(new TaskFailure('threw', message.threw, this.stderr));
        };
        void this.ended.then(() => reject(this.verdict ?? this.causeOfDeath()));
        // A failed send means that the child is dying: `ended` tells.
        void this.ready.then(() => this.process.send({ task }, () => undefined));
      });
    } finally {
      clearTimeout(deadline);
      clearInterval(watchdog);
      this.answer = undefined;
      this.rest();
    }
  }

  /** Ends the process at once, whatever it does; `verdict` is what its task is told. */
  async kill(verdict?: TaskFailure): Promise<void> {
    this.wake();
    this.verdict ??= verdict;
    this.process.kill('SIGKILL');
    await this.ended;
  }

  private checkMemory(): void {
    this.peak = Math.max(this.peak, this.resident);
    if (this.peak > this.limits.memoryMb * MEGABYTE) this.condemn(this.outOfMemory());
  }

  private condemn(verdict: TaskFailure): void {
    this.verdict ??= verdict;
    this.process.kill('SIGKILL');
  }

  private outOfMemory(): TaskFailure {
    return new TaskFailure('out-of-memory', `More than ${this.limits.memoryMb} MB of memory was needed.`, this.stderr);
  }

  /** A refused allocation aborts the process; a death by signal at high memory is taken for the same. */
  private causeOfDeath(): TaskFailure {
    const { exitCode, signalCode } = this.process;
    const large = this.peak > (this.limits.memoryMb * MEGABYTE) / 2 && signalCode !== 'SIGKILL';
    if (signalCode !== null && (large || OUT_OF_MEMORY_WORDS.test(this.stderr))) return this.outOfMemory();
    return new TaskFailure('crashed', `The process ended early (${signalCode ?? `exit ${exitCode}`}).`, this.stderr);
  }

  private async restWhenReady(): Promise<void> {
    await this.started();
    if (this.answer === undefined) this.rest();
  }

  /** An idle child must not keep the parent's event loop alive. */
  private rest(): void {
    this.process.unref();
    this.process.channel?.unref();
    // Typed as a stream, but a pipe to a child is a socket.
    (this.process.stderr as Socket | null)?.unref();
  }

  private wake(): void {
    this.process.ref();
    this.process.channel?.ref();
  }
}
