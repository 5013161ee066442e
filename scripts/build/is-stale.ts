import { globSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildInfoPath, root } from './paths.ts';

const SOURCES = [
  '{apps,libs,migrations}/**/*.ts',
  'apps/web/**/*.{tsx,css,html,js,svg,json}',
  'package.json',
  'package-lock.json',
  'nest-cli.json',
  'tsconfig.json',
  'tsconfig.build.json',
];

/** Whether a source is younger than the last complete build. */
export const isStale = (): boolean => {
  if (!existsSync(buildInfoPath)) return true;
  const { builtAt } = JSON.parse(readFileSync(buildInfoPath, 'utf8')) as { builtAt: string };
  const built = Date.parse(builtAt);
  return globSync(SOURCES, { cwd: root })
    .filter((name) => !name.endsWith('.spec.ts'))
    .some((name) => statSync(join(root, name)).mtimeMs > built);
};
