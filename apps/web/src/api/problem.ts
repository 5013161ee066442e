/** One thing that is wrong with what was sent. */
export interface Fault {
  readonly field?: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

/** What an `application/problem+json` answer holds; some codes bring more, e.g. `current` with `stale-version`. */
export interface ProblemBody {
  readonly title?: string;
  readonly detail?: string;
  readonly code?: string;
  readonly correlationId?: string;
  /** What is wrong with a request or file: the member (`policies.0.name`) and, in a file, the place. */
  readonly errors?: readonly Fault[];
  readonly [more: string]: unknown;
}

/** The API refused, in words and with a stable code. */
export class Problem extends Error {
  readonly code: string;

  constructor(
    /** The HTTP status. */
    readonly status: number,
    readonly body: ProblemBody,
  ) {
    super(body.detail ?? body.title ?? `The server answered ${status}.`);
    this.name = 'Problem';
    this.code = body.code ?? 'unknown';
  }
}

/** Nobody answered: no network, or no server. */
export class OfflineError extends Error {
  constructor(options?: ErrorOptions) {
    super('The server cannot be reached.', options);
    this.name = 'OfflineError';
  }
}

/** Whether an error is a problem with this code. */
export const isProblem = (error: unknown, code: string): error is Problem =>
  error instanceof Problem && error.code === code;
