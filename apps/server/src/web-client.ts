import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { packageFolder } from '#platform';

/** Where `npm run build` puts the client. */
const FOLDER = join(packageFolder(), 'dist/web');

/** Addresses of other things: what is not found there is an error, and no page of the client. */
const NOT_PAGES = /^\/(api|health|version|admin|metrics|assets)(?=[/?]|$)/;

const YEAR_S = 365 * 24 * 3_600;

/**
 * Serves the web client at `/`: its files, and its one page for every address that the client itself resolves. Without a built
 * client the front page leads to the documentation of the API.
 */
export const serveWebClient = async (app: NestFastifyApplication, folder = FOLDER): Promise<void> => {
  const fastify = app.getHttpAdapter().getInstance();
  if (!existsSync(join(folder, 'index.html'))) {
    fastify.get('/', (_request, reply) => reply.redirect('/api/docs'));
    return;
  }
  await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true });
  // Names in assets/ carry a hash of their content.
  fastify.get('/assets/*', (request, reply) =>
    reply.sendFile(`assets/${(request.params as Readonly<Record<string, string>>)['*'] ?? ''}`, {
      maxAge: YEAR_S * 1_000,
      immutable: true,
    }),
  );
  for (const name of ['icon.svg', 'appearance.js'])
    fastify.get(`/${name}`, (_request, reply) => reply.sendFile(name, { cacheControl: false }));
  fastify.get('/*', (request, reply) => {
    if (NOT_PAGES.test(request.url)) return reply.callNotFound();
    return reply.header('Cache-Control', 'no-cache').sendFile('index.html', { cacheControl: false });
  });
};
