import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isError } from '../observability/is-error.ts';
import type { Configuration } from './configuration.ts';

const FILE = 'secret-key';

const hasCode = (error: unknown, code: string): boolean => isError(error) && 'code' in error && error.code === code;

const existing = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
};

/**
 * `SECRET_KEY`; without it, outside production, a random one that is made once and kept in `DATA_DIR`, readable by its owner
 * only. Processes that start together agree on one.
 */
export const secretKeyOf = ({ secretKey, dataDir }: Pick<Configuration, 'secretKey' | 'dataDir'>): string => {
  if (secretKey !== undefined) return secretKey;
  const file = join(dataDir, FILE);
  const kept = existing(file);
  if (kept !== undefined) return kept;
  mkdirSync(dataDir, { recursive: true });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  try {
    // Takes the name only when nobody else has, and never shows half a file.
    linkSync(own, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(own);
  }
  return readFileSync(file, 'utf8').trim();
};
