import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { isSupportedName } from '#conversion';
import { fromWhereTheUserStands } from './user-path.ts';

export interface Input {
  /** Absolute. */
  readonly path: string;
  /** Relative to the folder that the user named (for a file: its base name), with `/`: names outputs and messages. */
  readonly name: string;
}

/**
 * Supported files below a folder, in a stable order. Hidden folders and linked folders are not entered. A folder that cannot
 * be listed stands for its files: reading it fails as reading them would, and is told.
 */
const walk = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return [folder];
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) found.push(...(await walk(path)));
    else if (isSupportedName(entry.name) && (entry.isFile() || (await stat(path).catch(() => undefined))?.isFile())) {
      found.push(path);
    }
  }
  return found;
};

/** The files that the paths of a command line mean, or what is wrong with the paths. */
export const listInputs = async (paths: readonly string[], recursive: boolean): Promise<Input[] | string> => {
  const inputs: Input[] = [];
  for (const named of paths) {
    const path = fromWhereTheUserStands(named);
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) return `there is no ${named}`;
    if (!found.isDirectory()) inputs.push({ path, name: basename(path) });
    else if (!recursive) return `${named} is a folder: add --recursive`;
    else {
      const files = await walk(path);
      if (files.length === 0) return `there is no document in ${named}`;
      inputs.push(
        ...files.map((file) => ({ path: file, name: relative(path, file).split(sep).join('/') || basename(path) })),
      );
    }
  }
  const names = new Set<string>();
  for (const { name } of inputs) {
    if (names.has(name)) return `two files would be written to ${name}`;
    names.add(name);
  }
  return inputs;
};
