/**
 * How a task that was given to a child process ended without an answer. `closed`: the pool was shut down, which says nothing
 * of the task.
 */
export type TaskFailureCode = 'timed-out' | 'out-of-memory' | 'crashed' | 'threw' | 'closed';

/** The child was killed, died, or its handler threw. `diagnostics` is the end of its stderr, for logs only. */
export class TaskFailure extends Error {
  readonly code: TaskFailureCode;
  readonly diagnostics: string;

  constructor(code: TaskFailureCode, message: string, diagnostics = '') {
    super(message);
    this.name = 'TaskFailure';
    this.code = code;
    this.diagnostics = diagnostics;
  }
}
