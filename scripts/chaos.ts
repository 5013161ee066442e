import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './build/paths.ts';

/**
 * `npm run chaos [-- --events 1000000] [--minutes 5] [--seed n]`: the storm of `test/chaos`, at least so many events and so long, over a
 * fresh build. Prints its seed and what it found; exits with 1 when an event was lost, doubled or out of order.
 */
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '100000' },
    minutes: { type: 'string', default: '2' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
  },
});
const seconds = Math.ceil(Number(values.minutes) * 60);
if (![seconds, Number(values.events), Number(values.seed)].every((value) => Number.isFinite(value) && value >= 0)) {
  console.error('usage: npm run chaos [-- --events <number> --minutes <number> --seed <number>]');
  process.exit(2);
}
const env = {
  ...process.env,
  CHAOS_EVENTS: values.events,
  CHAOS_SECONDS: String(seconds),
  CHAOS_SEED: values.seed,
};
const test = ['run', '-s', 'test:integration', '--', 'test/chaos/storm'];
for (const [program, ...parameters] of [
  [process.execPath, join(root, 'scripts/build-if-stale.ts')],
  ['npm', ...test],
] as const) {
  const { status } = spawnSync(program, parameters, { cwd: root, stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}
