/**
 * A rebuild at size: `npm run bench -- rebuild [--events 1000000]`. Fills the log, then has a projection of a higher version
 * built beside the live tables, once with a set-based handler and once event by event through TypeORM, while somebody reads
 * the live table all the time and somebody writes 50 events a second. Needs a build. Prints figures; asserts nothing.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Recorded } from '#kernel';
import { AS, LineLog, perEvent, setBased } from '../line-log.ts';
import { quantile } from '../quantile.ts';

const { values } = parseArgs({ options: { events: { type: 'string', default: '1000000' } }, allowPositionals: true });
const EVENTS = Number(values.events);
const PER_STREAM = 50;

const log = await LineLog.filled(EVENTS, PER_STREAM);
const { pool, store, source } = log;
try {
  const running = { now: true };
  let [reads, failed, slowest, written] = [0, 0, 0, 0];
  const reader = async (): Promise<void> => {
    while (running.now) {
      const started = performance.now();
      await pool
        .query('SELECT n FROM lines WHERE tenant_id = $1 AND stream_id = $2', ['bench', 'line-1'])
        .catch(() => (failed += 1));
      reads += 1;
      slowest = Math.max(slowest, performance.now() - started);
      await pause(5);
    }
  };
  /** Milliseconds from an append's answer until the live tables have it. */
  let lags: number[] = [];
  const untilLive = async (position: bigint): Promise<void> => {
    const started = performance.now();
    while (running.now) {
      const { rows } = await pool.query<{ there: boolean }>(
        `SELECT coalesce(bool_and(position >= $1), false) AS there FROM projection_checkpoints WHERE subscription = 'lines' AND state = 'running'`,
        [position],
      );
      if (rows[0]?.there) break;
      await pause(2);
    }
    lags.push(performance.now() - started);
  };
  const writer = async (): Promise<void> => {
    while (running.now) {
      const { position } = await store.append(
        { stream: `late-${written % 100}`, expected: 'any', events: [{ type: 'LineAdded', data: { late: true } }] },
        AS,
      );
      written += 1;
      await untilLive(position);
      await pause(20);
    }
  };
  const show = (what: string, seconds: number): void =>
    console.log(
      `${what.padEnd(34)} ${EVENTS} events in ${seconds.toFixed(1)} s, ${Math.round(EVENTS / seconds)} events/s;` +
        ` ${reads} reads meanwhile, ${failed} failed, slowest ${slowest.toFixed(0)} ms;` +
        ` ${written} events written meanwhile, live after p95 ${quantile(lags, 0.95).toFixed(0)} ms`,
    );

  /** What the same statements cost without a store: read in order, write, nothing else. */
  const floor = async (): Promise<void> => {
    for (const [what, write] of [
      ['set-based', setBased],
      ['event by event', perEvent],
    ] as const) {
      await pool.query('TRUNCATE lines');
      const started = performance.now();
      let done = 0;
      while (done < EVENTS) {
        const { rows } = await pool.query<{ tenant_id: string; stream_id: string; version: number }>(
          'SELECT position, tenant_id, stream_id, version, type, data FROM events WHERE position > $1 ORDER BY position LIMIT 500',
          [done],
        );
        const events = rows.map((row) => ({
          tenantId: row.tenant_id,
          streamId: row.stream_id,
          version: row.version,
        })) as Recorded[];
        await source.transaction((tables) => write(tables, events));
        done += rows.length;
      }
      const seconds = (performance.now() - started) / 1000;
      console.log(
        `${`the same without a store, ${what}`.padEnd(38)} ${done} events in ${seconds.toFixed(1)} s, ${Math.round(done / seconds)} events/s`,
      );
    }
  };

  show('first filling, set-based', await log.project(1, setBased));
  const others = [reader(), writer()];
  // What the lag is without a rebuild: the same version, for five seconds.
  const stop = await log.work(1, setBased);
  await pause(5_000);
  await stop();
  console.log(`without a rebuild: ${written} events written, live after p95 ${quantile(lags, 0.95).toFixed(0)} ms`);
  [reads, failed, slowest, written, lags] = [0, 0, 0, 0, []];
  show('rebuild beside the live one, set-based', await log.project(2, setBased));
  [reads, failed, slowest, written, lags] = [0, 0, 0, 0, []];
  show('rebuild, event by event with TypeORM', await log.project(3, perEvent));
  running.now = false;
  await Promise.all(others);

  const { rows } = await pool.query<{ wrong: string }>(
    `SELECT count(*) AS wrong FROM (SELECT stream_id, count(*) AS n FROM events GROUP BY 1) e FULL JOIN lines l USING (stream_id)
     WHERE e.n IS DISTINCT FROM l.n AND stream_id NOT LIKE 'late-%'`,
  );
  console.log(`rows that differ from a fold over the log: ${rows[0]?.wrong}`);
  await floor();
} finally {
  await log.close();
}
