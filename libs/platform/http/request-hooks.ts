import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { actorOf, rememberActor } from '../access/actor-of.ts';
import type { Authenticator } from '../access/authenticator.ts';
import { runInContext, type RequestContext } from '../context/request-context.ts';
import { observeRequests } from './observe-requests.ts';

const POSITION_HEADER = 'x-event-position';

/**
 * What happens around every request, in this order: its correlation id is set on the answer (first, because streams bypass
 * later hooks), the caller is recognised, the request context is opened for everything behind, and on the way out the
 * position of what was written is told. Measures and logs each request.
 */
export const addRequestHooks = (fastify: FastifyInstance, authenticator: Authenticator, logger: Logger): void => {
  const contexts = new WeakMap<FastifyRequest, RequestContext>();

  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('X-Correlation-ID', request.id);
    const actor = await authenticator.authenticate(request);
    if (!actor) return;
    rememberActor(request, actor);
    contexts.set(request, {
      tenantId: actor.tenantId,
      actorId: actor.id,
      actorName: actor.name,
      correlationId: request.id,
      appended: { position: 0n },
    });
  });

  // After the body was read: the parser's events would lose a context that was opened earlier.
  fastify.addHook('preValidation', (request, _reply, done) => {
    const context = contexts.get(request);
    if (context) runInContext(context, done);
    else done();
  });

  fastify.addHook('onSend', (request: FastifyRequest, reply: FastifyReply, payload, done) => {
    const position = contexts.get(request)?.appended?.position ?? 0n;
    if (position > 0n && !reply.hasHeader(POSITION_HEADER)) void reply.header('X-Event-Position', String(position));
    done(null, payload);
  });

  observeRequests(fastify, logger, actorOf);
};
