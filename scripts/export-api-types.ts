import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import openapi, { astToString } from 'openapi-typescript';
import { sameOrWrite } from './build/same-or-write.ts';
import { root } from './build/paths.ts';

// From the committed document, so that the client is checked against what is reviewed.
const document = readFileSync(join(root, 'openapi.json'), 'utf8');
const types = astToString(await openapi(document, { defaultNonNullable: false }));
sameOrWrite('apps/web/src/api/schema.ts', `/** Generated from openapi.json by \`npm run generate\`. */\n${types}`);
