import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.ts';
import { isStale } from './is-stale.ts';
import { root } from './paths.ts';

/** A compiled module by its path in the source tree, e.g. `libs/platform/index`; builds first when something changed. */
export const compiled = async <Module>(path: string): Promise<Module> => {
  if (isStale()) build();
  return (await import(pathToFileURL(join(root, 'dist', `${path}.js`)).href)) as Module;
};
