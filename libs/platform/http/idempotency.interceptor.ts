import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Idempotency } from './idempotency.ts';

/** `Idempotency-Key` for every POST with a JSON body. An upload is read by its handler, which asks `Idempotency` itself. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly idempotency: Idempotency) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    const reply = execution.switchToHttp().getResponse<FastifyReply>();
    const multipart = (request.headers['content-type'] ?? '').startsWith('multipart/');
    if (request.method !== 'POST' || request.headers['idempotency-key'] === undefined || multipart)
      return next.handle();
    const work = () => lastValueFrom(next.handle(), { defaultValue: undefined });
    return from(this.idempotency.once<unknown>(request, reply, request.body, work));
  }
}
