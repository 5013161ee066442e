import type { IncomingMessage } from 'node:http';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import {
  addRequestHooks,
  Authenticator,
  correlationId,
  CORRELATION_HEADER,
  InvalidRequest,
  nestLogger,
  ProblemDetailsFilter,
  sendProblem,
  serveOperatorsOnly,
  StorableTextPipe,
} from '#platform';
import { AppModule, type Surroundings } from './app.module.ts';
import { serveDocumentation } from './api-document.ts';
import { serveWebClient } from './web-client.ts';

export const API_PREFIX = 'api/v1';

/** Bytes of a JSON body: a whole document's Markdown may be sent as a manual edit. Uploads have a limit of their own. */
const BODY_LIMIT = 10 * 1024 * 1024;

/** Also answered without the prefix: probes and dashboards know them so. */
const UNPREFIXED = /^\/(health|version|admin)(?=[/?]|$)/;

/** Builds the whole application without starting it: `init()` or `listen()` does. */
export const createApplication = async (
  surroundings: Surroundings,
  serverFactory?: NonNullable<FastifyServerOptions['serverFactory']>,
): Promise<NestFastifyApplication> => {
  const { configuration, logger } = surroundings;
  const { trustProxy } = configuration;
  const adapter = new FastifyAdapter({
    trustProxy: typeof trustProxy === 'number' ? (_address, hop) => hop < trustProxy : trustProxy,
    bodyLimit: BODY_LIMIT,
    genReqId: ({ headers }: IncomingMessage) => correlationId(headers[CORRELATION_HEADER]),
    rewriteUrl: ({ url = '/' }) => (UNPREFIXED.test(url) ? `/${API_PREFIX}${url}` : url),
    // What the router refuses before any hook runs, e.g. an address that cannot be decoded.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      void reply.header('X-Correlation-ID', request.id);
      sendProblem(error, request, reply);
    },
    // Streams and idle clients must not hold up the end.
    forceCloseConnections: true,
    ...(serverFactory ? { serverFactory } : {}),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.in(surroundings), adapter, {
    logger: nestLogger(logger),
    abortOnError: false,
  });
  app.setGlobalPrefix(API_PREFIX, { exclude: ['metrics'] });
  app.useGlobalFilters(new ProblemDetailsFilter());
  app.useGlobalPipes(
    new StorableTextPipe(),
    new ValidationPipe({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      exceptionFactory: (errors) => InvalidRequest.from(errors),
    }),
  );
  const everyOrigin = configuration.corsOrigins.includes('*');
  if (configuration.corsOrigins.length > 0) {
    app.enableCors({
      origin: everyOrigin ? '*' : [...configuration.corsOrigins],
      credentials: !everyOrigin,
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposedHeaders: ['ETag', 'Location', 'X-Correlation-ID', 'X-Event-Position'],
    });
  }
  const fastify = app.getHttpAdapter().getInstance();
  if (!configuration.roles.includes('api')) serveOperatorsOnly(fastify);
  addRequestHooks(fastify, app.get(Authenticator), logger);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        scriptSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        // A laptop serves plain http, also to other machines.
        upgradeInsecureRequests: null,
      },
    },
    hsts: configuration.publicUrl?.startsWith('https:') ?? false,
  });
  await app.register(multipart, {
    throwFileSizeLimit: true,
    limits: { fileSize: configuration.maxUploadSize, files: 1 },
  });
  serveDocumentation(app);
  await serveWebClient(app);
  return app;
};
