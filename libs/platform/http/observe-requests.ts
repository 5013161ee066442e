import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Actor } from '../access/authenticator.ts';
import { metrics } from '../observability/metrics.ts';

const SLOW_MS = 2_000;
/** Asked every few seconds by machines: not worth a line each. */
const QUIET = /^\/(api\/v1\/)?(health|metrics|version)\b/;

/** The route's pattern, never the path: a label per document would drown Prometheus. */
const endpointOf = (request: FastifyRequest): string =>
  request.is404 ? 'unmatched' : (request.routeOptions.url ?? 'unmatched');

const documentIdOf = (request: FastifyRequest): string | undefined => {
  const parameters = request.params as Record<string, string | undefined> | null;
  return (
    parameters?.['documentId'] ?? (endpointOf(request).includes('/documents/:id') ? parameters?.['id'] : undefined)
  );
};

/** Counts, times and logs every request once it is answered or given up. */
export const observeRequests = (
  fastify: FastifyInstance,
  logger: Logger,
  actorOf: (request: FastifyRequest) => Actor | undefined,
): void => {
  fastify.server.on('connection', (socket) => {
    metrics.activeConnections.inc();
    socket.once('close', () => metrics.activeConnections.dec());
  });

  fastify.addHook('onRequest', (request, reply, done) => {
    const started = performance.now();
    metrics.httpRequestsInProgress.inc();
    // Not Fastify's onResponse: it does not run for server-sent events, nor does `finish` for a client that left.
    let over = false;
    const end = () => {
      if (over) return;
      over = true;
      metrics.httpRequestsInProgress.dec();
      record(request, reply, performance.now() - started);
    };
    reply.raw.once('finish', end).once('close', end);
    done();
  });

  const record = (request: FastifyRequest, { raw }: FastifyReply, milliseconds: number): void => {
    const { method } = request;
    const endpoint = endpointOf(request);
    metrics.httpRequests.inc({ method, endpoint, status_code: raw.statusCode });
    metrics.httpRequestDuration.observe({ method, endpoint }, milliseconds / 1000);

    const path = request.originalUrl.split('?')[0] ?? '';
    const actor = actorOf(request);
    const line = {
      logger: 'Http',
      correlation_id: request.id,
      tenant_id: actor?.tenantId,
      user_id: actor?.id,
      document_id: documentIdOf(request),
      method,
      path,
      status_code: raw.statusCode,
      duration_ms: Math.round(milliseconds * 10) / 10,
    };
    const stream = String(raw.getHeader('content-type') ?? '').startsWith('text/event-stream');
    if (milliseconds > SLOW_MS && !stream) logger.warn(line, 'slow request');
    else if (QUIET.test(path)) logger.debug(line, 'request');
    else logger.info(line, 'request');
  };
};
