import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { EventStore } from '../../libs/platform/events/event-store.ts';

/** Repeatable pseudo-random numbers in [0, 1): mulberry32. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};

export interface StormOptions {
  readonly url: string;
  /** Another database of the same server, in which a transaction stays open. */
  readonly foreignUrl: string;
  readonly seconds: number;
  readonly writers: number;
  readonly seed: number;
}

export interface Storm {
  readonly committed: number;
  readonly rolledBack: number;
  readonly terminated: number;
}

const STREAMS = 40;
const CONTEXT = { tenantId: 'acme', metadata: { actorId: 'a', actorName: 'A', correlationId: 'c' } };

/**
 * Writers that pause inside their transactions, roll back one in ten, and are terminated by the server now and then, while
 * transactions that have nothing to do with events stay open in this database and in another one.
 */
export const storm = async ({ url, foreignUrl, seconds, writers, seed }: StormOptions): Promise<Storm> => {
  const end = performance.now() + seconds * 1000;
  const counts = { committed: 0, rolledBack: 0, terminated: 0 };
  const pids = new Set<number>();

  const writer = async (index: number): Promise<void> => {
    const random = randomFrom(seed * 1000 + index);
    while (performance.now() < end) {
      const client = new pg.Client({ connectionString: url });
      client.on('error', () => undefined);
      await client.connect();
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      const pid = rows[0]?.pid ?? 0;
      pids.add(pid);
      // The store only ever uses the client it is given here.
      const store = new EventStore(client as unknown as pg.Pool);
      try {
        while (performance.now() < end) await write(client, store, random);
      } catch {
        // Terminated: go on with another connection.
      }
      pids.delete(pid);
      await client.end().catch(() => undefined);
    }
  };

  const write = async (client: pg.Client, store: EventStore, random: () => number): Promise<void> => {
    await client.query('BEGIN');
    if (random() < 0.3) await pause(random() * 15);
    const stream = `s-${Math.floor(random() * STREAMS)}`;
    const events = Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({ type: 'Counted', data: { by: 1 } }));
    await store.append({ stream, expected: 'any', events }, CONTEXT);
    if (random() < 0.5) await pause(random() * 20);
    const roll = random() < 0.1;
    await client.query(roll ? 'ROLLBACK' : 'COMMIT');
    if (roll) counts.rolledBack += events.length;
    else counts.committed += events.length;
  };

  const killer = async (): Promise<void> => {
    const random = randomFrom(seed);
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    while (performance.now() < end - 500) {
      await pause(200 + random() * 200);
      const victim = [...pids][Math.floor(random() * pids.size)];
      if (victim === undefined) continue;
      await admin.query('SELECT pg_terminate_backend($1)', [victim]);
      counts.terminated += 1;
    }
    await admin.end();
  };

  const bystander = async (at: string): Promise<void> => {
    const client = new pg.Client({ connectionString: at });
    await client.connect();
    await client.query('BEGIN; SELECT pg_current_xact_id()');
    await pause(Math.max(0, end - performance.now()));
    await client.query('ROLLBACK');
    await client.end();
  };

  await Promise.all([
    ...Array.from({ length: writers }, (_, index) => writer(index)),
    killer(),
    bystander(url),
    bystander(foreignUrl),
  ]);
  return counts;
};

export interface Verdict {
  readonly events: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly outOfOrder: number;
}

/** Compares what a reader wrote down in `seen` with the log. */
export const judge = async (pool: pg.Pool): Promise<Verdict> => {
  const { rows } = await pool.query<Record<keyof Verdict, string>>(
    `SELECT (SELECT count(*) FROM events) AS events,
            (SELECT count(*) FROM events e WHERE NOT EXISTS (SELECT FROM seen s WHERE s.position = e.position)) AS lost,
            (SELECT coalesce(sum(n - 1), 0) FROM (SELECT count(*) AS n FROM seen GROUP BY position) t) AS duplicated,
            (SELECT count(*) FROM (SELECT version, lag(version) OVER (PARTITION BY stream_id ORDER BY place) AS before FROM seen) t
             WHERE before IS NOT NULL AND version <= before) AS "outOfOrder"`,
  );
  const [row] = rows;
  return {
    events: Number(row?.events),
    lost: Number(row?.lost),
    duplicated: Number(row?.duplicated),
    outOfOrder: Number(row?.outOfOrder),
  };
};
