import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith } from '../package-folder.ts';

export interface BuildInfo {
  readonly version: string;
  /** Null when it was not built from a repository. */
  readonly commit: string | null;
  /** ISO 8601; null when it runs from source. */
  readonly builtAt: string | null;
}

const json = (name: string): Partial<BuildInfo> => {
  const folder = folderWith(name);
  return folder === undefined ? {} : (JSON.parse(readFileSync(join(folder, name), 'utf8')) as Partial<BuildInfo>);
};

/** What runs here: the version of package.json, and what the build wrote beside the compiled files. */
export const buildInfo = (): BuildInfo => {
  const { commit = null, builtAt = null } = json('build-info.json');
  return { version: json('package.json').version ?? '0.0.0', commit, builtAt };
};
