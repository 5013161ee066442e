import { compiled } from './build/compiled.ts';
import { sameOrWrite } from './build/same-or-write.ts';

type Application = typeof import('../apps/server/src/create-application.ts');
type Document = typeof import('../apps/server/src/api-document.ts');
type Features = typeof import('../apps/server/src/features.ts');
type Platform = typeof import('../libs/platform/index.ts');

// From the compiled application, because the Swagger plugin works in the build; no database is needed.
const { createApplication } = await compiled<Application>('apps/server/src/create-application');
const { apiDocument } = await compiled<Document>('apps/server/src/api-document');
const { features } = await compiled<Features>('apps/server/src/features');
const { createLogger, DatabaseAddress, Lifecycle, readConfiguration } = await compiled<Platform>('libs/platform/index');

const app = await createApplication({
  configuration: readConfiguration({}),
  database: new DatabaseAddress('postgres://nobody@127.0.0.1:1/none', undefined, false),
  logger: createLogger({ level: 'fatal', format: 'json', secrets: [] }),
  lifecycle: new Lifecycle(),
  features,
});
sameOrWrite('openapi.json', `${JSON.stringify(apiDocument(app), null, 2)}\n`);
process.exit(0);
