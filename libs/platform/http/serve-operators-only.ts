import { NotFoundException } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

const FOR_OPERATORS = /^\/(api\/v1\/)?(health|version|metrics)(?=[/?]|$)/;

/** A process without the role `api` answers probes and Prometheus, nothing else. */
export const serveOperatorsOnly = (fastify: FastifyInstance): void => {
  fastify.addHook('onRequest', (request, _reply, done) => {
    done(FOR_OPERATORS.test(request.url) ? undefined : new NotFoundException('This process does not serve the API.'));
  });
};
