import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clusterFolder } from './postmaster-file.ts';
import type { UnprivilegedAccount } from './unprivileged-account.ts';
import { OperatorFault } from '../configuration/operator-fault.ts';

/** User and database of the embedded server. */
export const OWNER = 'docsense';

/**
 * Makes the cluster once, under another name until it is complete. Answers the password of its owner, who is also the only
 * user: other people on this machine can reach the port.
 */
export const initialiseCluster = (
  folder: string,
  initdb: readonly string[],
  account: UnprivilegedAccount | undefined,
): string => {
  const cluster = clusterFolder(folder);
  const passwordFile = join(folder, 'password');
  if (existsSync(cluster)) return readFileSync(passwordFile, 'utf8').trim();
  const unfinished = `${cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const password = randomBytes(24).toString('hex');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  const [program = '', ...first] = initdb;
  const identity = ['-D', unfinished, '-U', OWNER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  // Same order and case rules on every machine, whatever locales it has.
  const text = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  // Not forced to disk file by file, which takes longer than all the rest: only a power cut in the first half minute of a new
  // cluster could hurt it. What is written later is as durable as always.
  const work = ['--no-instructions', '--no-sync'];
  const done = spawnSync(program, [...first, ...identity, ...text, ...work], { encoding: 'utf8', cwd: '/' });
  if (done.status !== 0) {
    throw new OperatorFault(
      `PostgreSQL could not be set up in ${folder}: ${done.error?.message ?? done.stderr.trim()}`,
    );
  }
  renameSync(unfinished, cluster);
  return password;
};
