/**
 * Many processes over one log: `npm run bench -- replicas [--counts 1,2,4,8]`. So many workers share a projection of 16 parts; 200 events a
 * second are appended one by one. Prints, for each number of workers, how long after an append's answer the read table had the event, and what
 * the database server used of a core, with and without anything to do. Needs a build. Asserts nothing.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { AS, LineLog } from '../line-log.ts';
import { quantile } from '../quantile.ts';

const { values } = parseArgs({ options: { counts: { type: 'string', default: '1,2,4,8' } }, allowPositionals: true });
const PARTS = 16;
const PER_SECOND = 200;
const SECONDS = 10;

/** Seconds of CPU that all processes of PostgreSQL on this machine have used. */
const serverSeconds = (): number =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .reduce((sum, pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        if (!stat.includes('(postgres)')) return sum;
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return sum + (Number(fields[11]) + Number(fields[12])) / 100;
      } catch {
        return sum;
      }
    }, 0);

/** The share of a core that the server uses while something is done. */
const shareDuring = async (work: () => Promise<unknown>): Promise<number> => {
  const [before, started] = [serverSeconds(), performance.now()];
  await work();
  return (serverSeconds() - before) / ((performance.now() - started) / 1000);
};

const log = await LineLog.filled(1_000, 10);

/** Appends at a steady rate; milliseconds from each answer until its part of the projection is past it, looked up every two. */
const lags = async (): Promise<readonly number[]> => {
  const waiting: { readonly position: bigint; readonly shard: number; readonly at: number }[] = [];
  const taken: number[] = [];
  const started = performance.now();
  let sent = 0;
  const appended: Promise<unknown>[] = [];
  while (sent < PER_SECOND * SECONDS || waiting.length > 0) {
    for (; sent < Math.min(PER_SECOND * SECONDS, ((performance.now() - started) / 1000) * PER_SECOND); sent++) {
      const events = [{ type: 'LineAdded', data: { n: sent } }];
      const append = async (): Promise<void> => {
        const { position } = await log.store.append({ stream: `live-${sent % 500}`, expected: 'any', events }, AS);
        const at = performance.now();
        const { rows } = await log.pool.query<{ shard: number }>('SELECT shard FROM events WHERE position = $1', [
          position,
        ]);
        waiting.push({ position, shard: rows[0]?.shard ?? 0, at });
      };
      appended.push(append());
    }
    const { rows } = await log.pool.query<{ shard_from: number; shard_to: number; position: string }>(
      "SELECT shard_from, shard_to, position FROM projection_checkpoints WHERE state = 'running'",
    );
    const now = performance.now();
    for (let n = waiting.length - 1; n >= 0; n--) {
      const one = waiting[n];
      const part = rows.find(({ shard_from, shard_to }) => one && shard_from <= one.shard && one.shard <= shard_to);
      if (!one || !part || BigInt(part.position) < one.position) continue;
      taken.push(now - one.at);
      waiting.splice(n, 1);
    }
    await pause(2);
  }
  await Promise.all(appended);
  return taken;
};

const replicas: ChildProcess[] = [];
try {
  for (const count of values.counts.split(',').map(Number)) {
    while (replicas.length < count) {
      const replica = fork(join(import.meta.dirname, 'replica.ts'), [log.url, String(PARTS)]);
      await once(replica, 'message');
      replicas.push(replica);
    }
    // Until every worker has its share of the parts.
    await pause(15_000);
    const { rows } = await log.pool.query<{ owners: string }>(
      'SELECT count(DISTINCT owner) AS owners FROM projection_checkpoints',
    );
    const idle = await shareDuring(() => pause(5_000));
    let taken: readonly number[] = [];
    const busy = await shareDuring(async () => (taken = await lags()));
    console.log(
      `${count} processes, ${rows[0]?.owners} at work: lag p50 ${quantile(taken, 0.5).toFixed(1)}, p95 ${quantile(taken, 0.95).toFixed(1)} ms;` +
        ` the server uses ${idle.toFixed(3)} of a core without events, ${busy.toFixed(2)} with ${PER_SECOND} a second and this measurement`,
    );
  }
} finally {
  for (const replica of replicas) {
    replica.send('stop');
    await once(replica, 'exit');
  }
  await log.close();
}
