import type { FastifyInstance } from 'fastify';

const ROUTE = /\/policy-repositories\/import$/;
const YAML = 'application/yaml';
const MAX_BYTES = 2 * 1024 * 1024;

/**
 * Gives the import route its body as text, JSON too: faults are reported with their line, which a parsed object no
 * longer knows. JSON is YAML, so one reader does for both.
 */
export const acceptRepositoryFiles = (fastify: FastifyInstance): void => {
  fastify.addContentTypeParser(
    [YAML, 'application/x-yaml', 'text/yaml'],
    { parseAs: 'string', bodyLimit: MAX_BYTES },
    (_request, body, done) => done(null, body),
  );
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (request.method === 'POST' && ROUTE.test(request.routeOptions.url ?? '')) {
      request.headers['content-type'] = YAML;
    }
    done();
  });
};
