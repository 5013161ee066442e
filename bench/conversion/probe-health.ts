/** Asks a server over and over whether it lives, until a line comes on standard input: `probe-health.ts <url>`. */
import { setTimeout as pause } from 'node:timers/promises';
import { quantile } from '../quantile.ts';

const EVERY_MS = 5;
const [url = ''] = process.argv.slice(2);
const over = new AbortController();
process.stdin.once('data', () => over.abort());
const times: number[] = [];
let failed = 0;
while (!over.signal.aborted) {
  const started = performance.now();
  const answer = await fetch(`${url}/health/live`).catch(() => undefined);
  await answer?.arrayBuffer();
  if (answer?.ok !== true) failed++;
  times.push(performance.now() - started);
  await pause(EVERY_MS);
}
console.log(
  JSON.stringify({
    asked: times.length,
    failed,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    max: Math.max(...times),
  }),
);
process.exit(0);
