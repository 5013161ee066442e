import { HttpException } from '@nestjs/common';
import { DomainError, type ErrorKind } from '#kernel';
import { databaseAway } from './database-away.ts';
import type { Problem } from './problem-details.ts';
import { isError } from '../observability/is-error.ts';

/** The only table of statuses: a new kind of error does not compile without one. */
const STATUS: Record<ErrorKind, number> = {
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  precondition: 412,
  'too-large': 413,
  unsupported: 415,
  'rule-broken': 422,
  unavailable: 503,
};

/** Codes for errors that the framework raises, which have none of ours. */
const CODES: Record<number, string> = {
  400: 'bad-request',
  401: 'not-authenticated',
  403: 'not-permitted',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  408: 'request-timeout',
  409: 'conflict',
  412: 'precondition-failed',
  413: 'too-large',
  414: 'address-too-long',
  415: 'unsupported-media-type',
  422: 'unprocessable',
  429: 'too-many-requests',
  431: 'headers-too-large',
  501: 'not-implemented',
  503: 'unavailable',
};

const UNEXPECTED: Problem = {
  status: 500,
  code: 'internal-error',
  detail: 'Something went wrong on our side. Quote the correlation id when you report it.',
};

const isStatus = (status: unknown): status is number =>
  typeof status === 'number' && status >= 400 && status < 600 && CODES[status] !== undefined;

/** What an error looks like to a client. Anything unknown is a 500 that tells nothing of our insides. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof DomainError) {
    return { status: STATUS[error.kind], code: error.code, detail: error.message, members: error.context };
  }
  if (databaseAway(error)) {
    return {
      status: 503,
      code: 'database-unavailable',
      detail: 'The database cannot be reached. Try again in a moment.',
    };
  }
  if (!isError(error)) return UNEXPECTED;
  // Nest's errors, and Fastify's, which are plain errors with a status.
  const status: unknown = error instanceof HttpException ? error.getStatus() : Reflect.get(error, 'statusCode');
  return isStatus(status) ? { status, code: CODES[status] ?? UNEXPECTED.code, detail: error.message } : UNEXPECTED;
};
