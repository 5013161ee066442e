/** How a task that ran in a child process ended without an answer. */
export type TaskFailureCode = 'timed-out' | 'out-of-memory' | 'crashed' | 'threw';

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
