import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, mergeMap, of, type Observable } from 'rxjs';
import { currentContext } from '../context/request-context.ts';
import { IdempotencyKeys } from './idempotency-keys.ts';
import { InvalidIdempotencyKey } from './idempotency.errors.ts';

const KEY = /^[\x21-\x7e]{1,200}$/;

/** A POST that is sent again with the same `Idempotency-Key` gets the first answer and has no second effect. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly keys: IdempotencyKeys) {}

  async intercept(execution: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    const reply = execution.switchToHttp().getResponse<FastifyReply>();
    const key = request.headers['idempotency-key'];
    const tenantId = currentContext()?.tenantId;
    if (request.method !== 'POST' || key === undefined || tenantId === undefined) return next.handle();
    if (typeof key !== 'string' || !KEY.test(key)) {
      throw new InvalidIdempotencyKey('An Idempotency-Key is 1 to 200 printable ASCII characters.');
    }
    const kept = await this.keys.take(tenantId, key, fingerprint(request));
    if (kept) {
      void reply.status(kept.status).header('Idempotency-Replayed', 'true');
      if (kept.location !== null) void reply.header('Location', kept.location);
      return of(kept.body);
    }
    return next.handle().pipe(
      mergeMap(async (body: unknown) => {
        const location = reply.getHeader('location');
        await this.keys.keep(tenantId, key, {
          status: reply.statusCode,
          location: typeof location === 'string' ? location : null,
          body,
        });
        return body;
      }),
      catchError(async (error: unknown) => {
        await this.keys.release(tenantId, key).catch(() => undefined);
        throw error;
      }),
    );
  }
}

/** What makes two requests the same: a multipart body is not read here, so its length stands for it. */
const fingerprint = ({ url, headers, body }: FastifyRequest): string =>
  createHash('sha256')
    .update(JSON.stringify([url, body ?? headers['content-length'] ?? null]))
    .digest('hex');
