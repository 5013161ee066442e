import { quantile } from './quantile.ts';

/** What one of so many runs of the work takes, the median, in milliseconds. */
export const medianTime = async (times: number, work: (n: number) => Promise<unknown>): Promise<number> => {
  const taken: number[] = [];
  for (let n = 0; n < times; n++) {
    const started = performance.now();
    await work(n);
    taken.push(performance.now() - started);
  }
  return quantile(taken, 0.5);
};
