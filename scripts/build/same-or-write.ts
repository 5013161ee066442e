import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './paths.ts';

/**
 * Writes a generated file; with `--check` only compares it with what is committed.
 * @throws Error when they differ
 */
export const sameOrWrite = (path: string, text: string): void => {
  const file = join(root, path);
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return;
  }
  const committed = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (committed !== text)
    throw new Error(`${path} is not what the code generates: run \`npm run generate\` and commit it.`);
};
