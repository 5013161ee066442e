import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { currentContext } from '../context/request-context.ts';
import { IdempotencyKeys } from './idempotency-keys.ts';
import { InvalidIdempotencyKey } from './idempotency.errors.ts';

const KEY = /^[\x21-\x7e]{1,200}$/;

/** Gives a POST that is sent again with the same `Idempotency-Key` the first answer, without a second effect. */
@Injectable()
export class Idempotency {
  constructor(private readonly keys: IdempotencyKeys) {}

  /** The key of a POST; undefined without one. Throws `InvalidIdempotencyKey`. */
  keyOf({ method, headers }: FastifyRequest): string | undefined {
    const key = headers['idempotency-key'];
    if (method !== 'POST' || key === undefined) return undefined;
    if (typeof key === 'string' && KEY.test(key)) return key;
    throw new InvalidIdempotencyKey('An Idempotency-Key is 1 to 200 printable ASCII characters.');
  }

  /**
   * Answers with what `work` gives, once for each key and tenant; `content` is what makes two requests the same.
   * Throws `IdempotencyKeyReused` or `RequestInProgress`.
   */
  async once<Body>(
    request: FastifyRequest,
    reply: FastifyReply,
    content: unknown,
    work: () => Promise<Body>,
  ): Promise<Body> {
    const key = this.keyOf(request);
    const tenantId = currentContext()?.tenantId;
    if (key === undefined || tenantId === undefined) return work();
    const fingerprint = createHash('sha256')
      .update(JSON.stringify([request.url, content ?? null]))
      .digest('hex');
    const kept = await this.keys.take(tenantId, key, fingerprint);
    if (kept) {
      void reply.status(kept.status).header('Idempotency-Replayed', 'true');
      if (kept.location !== null) void reply.header('Location', kept.location);
      return kept.body as Body;
    }
    try {
      const body = await work();
      const location = reply.getHeader('location');
      await this.keys.keep(tenantId, key, {
        status: reply.statusCode,
        location: typeof location === 'string' ? location : null,
        body,
      });
      return body;
    } catch (error) {
      await this.keys.release(tenantId, key).catch(() => undefined);
      throw error;
    }
  }
}
