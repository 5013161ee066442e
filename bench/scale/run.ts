/**
 * What a longer log costs: `npm run bench -- scale [--sizes 10000,100000,1000000]`. Fills a new embedded server to each size, then times an
 * append, a read of a stream of 100, a look at the horizon, the catch-up of a set-based projection and its rebuild beside the live
 * tables, and weighs the tables.
 * Writes its table and drawing into docs/scale.md and docs/scale.svg. Prints figures; asserts nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AS, LineLog, setBased } from '../line-log.ts';
import { medianTime } from '../median-time.ts';
import { draw } from './draw.ts';

const root = join(import.meta.dirname, '../..');

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '10000,100000,1000000' } },
  allowPositionals: true,
});
const SIZES = values.sizes.split(',').map(Number);
const PER_STREAM = 100;
interface Figures {
  readonly size: number;
  readonly appendMs: number;
  readonly readMs: number;
  readonly horizonMs: number;
  readonly perSecond: number;
  readonly rebuildSeconds: number;
  readonly megabytes: number;
  readonly bytesPerEvent: number;
  readonly load: number;
}

const measure = async (size: number): Promise<Figures> => {
  const log = await LineLog.filled(size, PER_STREAM);
  const { pool, store } = log;
  try {
    const streams = size / PER_STREAM;
    const stream = (n: number): string => `line-${(n * 7919) % streams}`;
    const append = (n: number): Promise<unknown> =>
      store.append(
        { stream: stream(n), expected: 'exists', events: [{ type: 'LineAdded', data: { quantity: n } }] },
        AS,
      );
    await medianTime(200, append);
    const appendMs = await medianTime(2_000, append);
    await medianTime(50, (n) => store.read(stream(n), AS));
    const readMs = await medianTime(500, (n) => store.read(stream(n), AS));
    const horizonMs = await medianTime(200, () => pool.query('SELECT event_horizon()'));
    const { rows } = await pool.query<{ bytes: string }>("SELECT pg_total_relation_size('events') AS bytes");
    const bytes = Number(rows[0]?.bytes);
    const perSecond = size / (await log.project(1, setBased));
    const rebuildSeconds = await log.project(2, setBased);
    return {
      size,
      appendMs,
      readMs,
      horizonMs,
      perSecond,
      rebuildSeconds,
      megabytes: bytes / 2 ** 20,
      bytesPerEvent: bytes / size,
      load: loadavg()[0] ?? 0,
    };
  } finally {
    await log.close();
  }
};

const number = (value: number, digits = 0): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const found: Figures[] = [];
for (const size of SIZES) {
  const figures = await measure(size);
  found.push(figures);
  console.log(figures);
}
const table = [
  '| events | append, ms | read a stream of 100, ms | horizon, ms | catch-up, events/s | rebuild, s | events with indexes, MB | bytes per event | load |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  ...found.map(
    (it) =>
      `| ${[number(it.size), number(it.appendMs, 2), number(it.readMs, 2), number(it.horizonMs, 2), number(it.perSecond), number(it.rebuildSeconds, 1), number(it.megabytes), number(it.bytesPerEvent), number(it.load, 1)].join(' | ')} |`,
  ),
].join('\n');
const page = join(root, 'docs/scale.md');
writeFileSync(
  page,
  readFileSync(page, 'utf8').replace(
    /<!-- scale -->[\s\S]*<!-- \/scale -->/,
    `<!-- scale -->\n\n${table}\n\n${cpus().length} cores, ${new Date().toISOString().slice(0, 10)}.\n\n<!-- /scale -->`,
  ),
);
writeFileSync(
  join(root, 'docs/scale.svg'),
  draw(
    found.map(({ size }) => size),
    [
      { title: 'append, ms', values: found.map(({ appendMs }) => appendMs) },
      { title: 'read a stream of 100, ms', values: found.map(({ readMs }) => readMs) },
      { title: 'catch-up, thousand events/s', values: found.map(({ perSecond }) => perSecond / 1000) },
      { title: 'bytes per event', values: found.map(({ bytesPerEvent }) => bytesPerEvent) },
    ],
  ),
);
