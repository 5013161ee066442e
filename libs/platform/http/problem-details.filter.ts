import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { metrics } from '../observability/metrics.ts';
import { problemOf } from './problem-of.ts';
import { sendProblem } from './send-problem.ts';
import { isError } from '../observability/is-error.ts';

/** Answers every error as RFC 9457 `application/problem+json`, without a stack; what is our fault is logged and counted. */
@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (problemOf(error).status >= 500) {
      const type = isError(error) ? error.name : typeof error;
      metrics.errors.inc({ error_type: type, component: 'http' });
      this.logger.error(problemOf(error).code, { err: error, correlation_id: request.id });
    }
    sendProblem(error, request, reply);
  }
}
