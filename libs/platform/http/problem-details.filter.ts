import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { metrics } from '../observability/metrics.ts';
import { problemDetails, PROBLEM_TYPE } from './problem-details.ts';
import { problemOf } from './problem-of.ts';

/** Seconds after which a client may try again what could not be served. */
const RETRY_AFTER = '5';

/** Answers every error as RFC 9457 `application/problem+json`, without a stack; what is our fault is logged and counted. */
@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error);
    if (problem.status >= 500) {
      const type = error instanceof Error ? error.name : typeof error;
      metrics.errors.inc({ error_type: type, component: 'http' });
      this.logger.error(problem.code, { err: error, correlation_id: request.id });
    }
    // An answer that has begun (a stream, server-sent events) can only be cut off.
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    if (problem.status === 503) void reply.header('Retry-After', RETRY_AFTER);
    if (problem.status === 401) void reply.header('WWW-Authenticate', 'Bearer');
    void reply
      .status(problem.status)
      .type(PROBLEM_TYPE)
      .send(problemDetails(problem, { url: request.originalUrl, correlationId: request.id }));
  }
}
