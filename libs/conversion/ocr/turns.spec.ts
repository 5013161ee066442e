import { setTimeout as pause } from 'node:timers/promises';
import { turns } from './turns.ts';

it('work takes turns, and goes on after a failure', async () => {
  const inTurn = turns(2);
  let running = 0;
  let most = 0;
  const work = (fails: boolean) =>
    inTurn(async () => {
      most = Math.max(most, ++running);
      await pause(5);
      running--;
      if (fails) throw new Error('no');
      return 'done';
    });
  const results = await Promise.allSettled([false, true, false, true, false].map(work));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled']);
  expect(most).toBe(2);
});
