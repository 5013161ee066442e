import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest folder above this file that holds `name`; undefined without one. */
export const folderWith = (name: string, folder: string = import.meta.dirname): string | undefined => {
  if (existsSync(join(folder, name))) return folder;
  return folder === dirname(folder) ? undefined : folderWith(name, dirname(folder));
};

/** Where package.json and what is shipped beside it are, from source and from dist alike. */
export const packageFolder = (): string => folderWith('package.json') ?? process.cwd();
