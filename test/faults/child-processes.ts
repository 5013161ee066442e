import { execFileSync } from 'node:child_process';
import type { ServerProcess } from '../process/server-process.ts';

/** Ids of a server's child processes whose command line holds `part`. */
export const childProcesses = ({ child }: ServerProcess, part = ''): readonly number[] =>
  execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(child.pid)], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(part) && !line.includes('<defunct>') && line.trim() !== '')
    .map((line) => Number.parseInt(line, 10));

/** Signals those that are still there. */
export const signalAll = (pids: readonly number[], signal: NodeJS.Signals): void => {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }
};
