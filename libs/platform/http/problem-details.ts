/** RFC 9457, plus what our clients switch on (`code`) and quote to us (`correlationId`). */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly correlationId: string;
  /** One per member that is wrong, or what the error itself adds, e.g. the current version after a conflict. */
  readonly [member: string]: unknown;
}

export const PROBLEM_TYPE = 'application/problem+json';

export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  /** What the error adds for its clients. */
  readonly members?: Readonly<Record<string, unknown>> | undefined;
}

/** The body of an error answer. */
export const problemDetails = (
  { status, code, detail, members }: Problem,
  request: { readonly url: string; readonly correlationId: string },
): ProblemDetails => ({
  ...members,
  type: `urn:problem:${code}`,
  title: `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll('-', ' ')}`,
  status,
  detail,
  instance: request.url.split('?')[0] ?? '',
  code,
  correlationId: request.correlationId,
});
