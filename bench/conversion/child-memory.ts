import { readFileSync } from 'node:fs';

const POLL_MS = 5;
const BYTES_PER_KB = 1024;

const children = (): string[] => {
  try {
    return readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean);
  } catch {
    return [];
  }
};

/** Largest resident size that a process has had, in megabytes; 0 when it is gone. */
const peakOf = (pid: string): number => {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return (Number(peak ?? 0) * BYTES_PER_KB) / 1e6;
  } catch {
    return 0;
  }
};

/** Watches the child processes while `work` runs: its result, and the largest resident size of one, in megabytes. */
export const withPeakMemory = async <Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; peak: number }> => {
  let peak = 0;
  const look = (): void => {
    for (const pid of children()) peak = Math.max(peak, peakOf(pid));
  };
  const watch = setInterval(look, POLL_MS);
  try {
    const result = await work();
    look();
    return { result, peak };
  } finally {
    clearInterval(watch);
  }
};
