import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemDetails, PROBLEM_TYPE } from './problem-details.ts';
import { problemOf } from './problem-of.ts';

/** Seconds after which a client may try again what could not be served, and what is still being done. */
const RETRY_AFTER = '5';
const RETRY_AFTER_FIRST = '1';

/** Answers a request with what went wrong. */
export const sendProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  // An answer that has begun (a stream, server-sent events) can only be cut off.
  if (reply.sent || reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  const problem = problemOf(error);
  if (problem.status === 503) void reply.header('Retry-After', RETRY_AFTER);
  if (problem.code === 'request-in-progress') void reply.header('Retry-After', RETRY_AFTER_FIRST);
  if (problem.status === 401) void reply.header('WWW-Authenticate', 'Bearer');
  void reply
    .status(problem.status)
    .type(PROBLEM_TYPE)
    .send(problemDetails(problem, { url: request.originalUrl, correlationId: request.id }));
};
