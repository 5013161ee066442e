import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface BuildInfo {
  readonly version: string;
  /** Null when it was not built from a repository. */
  readonly commit: string | null;
  /** ISO 8601; null when it runs from source. */
  readonly builtAt: string | null;
}

const upwards = (name: string, folder = import.meta.dirname): string | undefined => {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  return folder === dirname(folder) ? undefined : upwards(name, dirname(folder));
};

const json = (path: string | undefined): Partial<BuildInfo> =>
  path === undefined ? {} : (JSON.parse(readFileSync(path, 'utf8')) as Partial<BuildInfo>);

/** What runs here: the version of package.json, and what the build wrote beside the compiled files. */
export const buildInfo = (): BuildInfo => {
  const { commit = null, builtAt = null } = json(upwards('build-info.json'));
  return { version: json(upwards('package.json')).version ?? '0.0.0', commit, builtAt };
};
