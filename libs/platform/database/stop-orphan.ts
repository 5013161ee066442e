import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { clusterFolder, postmasterFile, postmasterPath } from './postmaster-file.ts';
import { processStart } from './process-start.ts';

const SIGNAL_PAUSE_MS = 5_000;

const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
};

/**
 * Ends a server whose owner was killed and that outlived it. The folder is claimed by now, so nobody else uses it.
 * A pid file that names anything else alive goes: PostgreSQL takes a zombie, or another program that got the number, for a
 * running server. (Backends still at work are found by their shared memory, not by this file.)
 */
export const stopOrphan = async (folder: string): Promise<void> => {
  const pid = Number(postmasterFile(folder)[0] ?? 0);
  if (pid <= 0) return;
  if (processStart(pid) === undefined || !commandOf(pid).includes(clusterFolder(folder))) {
    rmSync(postmasterPath(folder), { force: true });
    return;
  }
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    process.kill(pid, signal);
    const deadline = Date.now() + SIGNAL_PAUSE_MS;
    while (Date.now() < deadline) {
      if (processStart(pid) === undefined) return;
      await sleep(20);
    }
  }
};
