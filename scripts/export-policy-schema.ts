import prettier from 'prettier';
import { compiled } from './build/compiled.ts';
import { sameOrWrite } from './build/same-or-write.ts';

/** The JSON Schema of policy repository files: `docs/policy-repository.schema.json`. */
const { repositoryFileSchema } = await compiled<typeof import('../libs/policy/checker.ts')>('libs/policy/checker');

sameOrWrite(
  'docs/policy-repository.schema.json',
  await prettier.format(JSON.stringify(repositoryFileSchema), { parser: 'json', printWidth: 120 }),
);
