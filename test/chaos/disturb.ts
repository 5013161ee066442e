import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { PrivatePostgres } from '../faults/private-postgres.ts';
import { randomFrom } from './random-from.ts';

export interface Disturbed {
  workersKilled: number;
  workersStopped: number;
  leasesTaken: number;
  restarts: number;
}

export interface Ground {
  readonly server: PrivatePostgres;
  readonly pool: pg.Pool;
  readonly seed: number;
  /** How long it goes on. */
  readonly seconds: number;
  /** The running workers; one that is killed is replaced through `replace`. */
  readonly workers: ChildProcess[];
  readonly replace: (killed: ChildProcess) => Promise<void>;
}

/** How often something goes wrong, on average; the server at least twice in a run, however short. */
const EVERY_MS = { worker: 4_000, lease: 1_500, restart: 12_000 };
const RESTARTS = 3;

/**
 * Until it is told to stop: kills workers or stands them still for a while, takes leases away, stops the server at once and starts
 * it again, and moves the sequence past 2^32 in the middle of it all.
 */
export const disturb = (
  ground: Ground,
  signal: AbortSignal,
): { readonly done: Promise<void>; readonly counts: Disturbed } => {
  const { server, pool, seconds, seed, workers, replace } = ground;
  const counts: Disturbed = { workersKilled: 0, workersStopped: 0, leasesTaken: 0, restarts: 0 };
  const random = randomFrom(seed + 2);

  const every = async (ms: number, work: () => Promise<void>): Promise<void> => {
    while (!signal.aborted) {
      await pause(ms * (0.5 + random()), undefined, { signal }).catch(() => undefined);
      // The server may be away: then it is for next time.
      if (!signal.aborted) await work().catch(() => undefined);
    }
  };

  const hitWorker = async (): Promise<void> => {
    const victim = workers[Math.floor(random() * workers.length)];
    if (!victim) return;
    if (random() < 0.5) {
      victim.kill('SIGKILL');
      counts.workersKilled += 1;
      await replace(victim);
    } else {
      victim.kill('SIGSTOP');
      counts.workersStopped += 1;
      await pause(random() * 6_000);
      victim.kill('SIGCONT');
    }
  };

  const takeLease = async (): Promise<void> => {
    const { rowCount } = await pool.query(
      `UPDATE projection_checkpoints SET lease_until = '-infinity' WHERE shard_from = $1`,
      [16 * Math.floor(random() * 4)],
    );
    await pool.query("SELECT pg_notify('docsense_events', 'leases')");
    counts.leasesTaken += rowCount ?? 0;
  };

  let moved = false;
  const restart = async (): Promise<void> => {
    await server.stop();
    await pause(random() * 500);
    await server.start();
    counts.restarts += 1;
    if (moved) return;
    await pool.query("SELECT setval('event_positions', last_value + (2 ^ 33)::bigint) FROM event_positions");
    moved = true;
  };

  const done = Promise.all([
    every(EVERY_MS.worker, hitWorker),
    every(EVERY_MS.lease, takeLease),
    every(Math.min(EVERY_MS.restart, (seconds * 1_000) / RESTARTS), restart),
  ]).then(() => undefined);
  return { done, counts };
};
