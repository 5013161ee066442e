import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { buildInfo } from '#platform';

/** The plugin takes a member with an initial value for one that must be given, and so every header; none of ours must. */
const withOptionalParameters = (document: OpenAPIObject): OpenAPIObject => {
  const operations = Object.values(document.paths).flatMap((path) => [
    path.get,
    path.post,
    path.put,
    path.patch,
    path.delete,
  ]);
  for (const parameter of operations.flatMap((operation) => operation?.parameters ?? []))
    if ('in' in parameter && (parameter.in === 'header' || (parameter.schema && 'default' in parameter.schema)))
      parameter.required = false;
  return document;
};

/** The OpenAPI document of the compiled application. */
export const apiDocument = (app: NestFastifyApplication): OpenAPIObject =>
  withOptionalParameters(
    SwaggerModule.createDocument(
      app,
      new DocumentBuilder()
        .setTitle('DocSense')
        .setDescription(
          'Finds what is wrong with the documents that finance runs on. Errors are `application/problem+json` with a stable `code`; lists are `{ items, nextCursor }`.',
        )
        .setVersion(buildInfo().version)
        .addBearerAuth()
        .build(),
    ),
  );

/** Swagger UI at /api/docs; the document itself at /api/openapi.json. */
export const serveDocumentation = (app: NestFastifyApplication): void => {
  SwaggerModule.setup('api/docs', app, () => apiDocument(app), { jsonDocumentUrl: 'api/openapi.json', raw: ['json'] });
};
