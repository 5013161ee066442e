import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MS = 20;

/** Resolves when `check` answers true. Throws what it was waiting for when that takes longer than `seconds`. */
export const untilTrue = async (check: () => Promise<boolean> | boolean, seconds = 15): Promise<void> => {
  const deadline = performance.now() + seconds * 1000;
  while (!(await check())) {
    if (performance.now() > deadline) throw new Error(`Not within ${seconds} s: ${check.toString()}`);
    await sleep(PAUSE_MS);
  }
};
