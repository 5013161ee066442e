import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processStart } from './process-start.ts';
import { OperatorFault } from '../configuration/operator-fault.ts';

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

const lives = (owner: string): boolean => {
  const [pid, start] = owner.trim().split(' ');
  return start !== undefined && processStart(Number(pid)) === start;
};

/** Links `own` to `lock` unless another lock is there; linking is atomic. */
const linked = (own: string, lock: string): boolean => {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

/**
 * Makes this process the only owner of a folder until the returned function is called or the process is gone. A lock left
 * behind by a killed owner is taken over.
 * @throws OperatorFault naming the owner while it lives
 */
export const claimFolder = (folder: string): (() => void) => {
  const lock = join(folder, 'owner.lock');
  const own = join(folder, `owner.${process.pid}`);
  const name = `${process.pid} ${processStart(process.pid)}\n`;
  writeFileSync(own, name, { mode: 0o600 });
  try {
    while (!linked(own, lock)) {
      const owner = read(lock);
      if (owner === undefined) continue;
      if (lives(owner)) {
        throw new OperatorFault(
          `${folder} is in use by process ${owner.split(' ')[0]}. Stop it, choose another DATA_DIR, or set DATABASE_URL to share a server.`,
        );
      }
      // Moved away, not deleted, so that of two starts that both saw the stale lock neither removes the other's new one.
      const stale = `${own}.stale`;
      renameSync(lock, stale);
      if (read(stale) !== owner) linked(stale, lock);
      rmSync(stale, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    if (read(lock) === name) rmSync(lock, { force: true });
  };
};
