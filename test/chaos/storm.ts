import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { EventStore } from '../../libs/platform/events/event-store.ts';
import { groupedWriters } from './grouped-writers.ts';
import { randomFrom } from './random-from.ts';

export interface StormOptions {
  readonly url: string;
  /** Another database of the same server, in which a transaction stays open. */
  readonly foreignUrl: string;
  /** At least so long, and until so many events are in the log. */
  readonly seconds: number;
  readonly events: number;
  readonly writers: number;
  readonly seed: number;
  /** Called every second with the number of events so far. */
  readonly onProgress?: (events: number) => void;
}

export interface Storm {
  readonly committed: number;
  readonly rolledBack: number;
  readonly terminated: number;
  /** Transactions that were prepared, to be ended by somebody else. */
  readonly prepared: number;
  /** Appends outside READ COMMITTED that were refused; `wronglyTaken` were not. */
  readonly refused: number;
  readonly wronglyTaken: number;
  /** Commands of writers that share transactions; each was tried until it was answered. */
  readonly commands: number;
}

const STREAMS = 200;
const MOST_EVENTS = 20;
const CONTEXT = { tenantId: 'acme', metadata: { actorId: 'a', actorName: 'A', correlationId: 'c' } };

const connect = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

/**
 * Writers that pause inside their transactions, roll back one in ten, prepare one in fifty for somebody else to end, try another
 * isolation level, and are terminated by the server now and then, while transactions that have nothing to do with events
 * stay open in this database and in another one; and writers that share transactions. All survive a server that goes away.
 */
export const storm = async (options: StormOptions): Promise<Storm> => {
  const { url, foreignUrl, seconds, writers, seed } = options;
  const end = performance.now() + seconds * 1000;
  const counts = { committed: 0, rolledBack: 0, terminated: 0, prepared: 0, refused: 0, wronglyTaken: 0, commands: 0 };
  const over = (): boolean => performance.now() >= end && counts.committed >= options.events;
  const pids = new Set<number>();
  let names = 0;

  /** Does something over and over with a connection, and with a new one when that is lost. */
  const keepAt = async (work: (client: pg.Client) => Promise<void>): Promise<void> => {
    while (!over()) {
      let client: pg.Client | undefined;
      try {
        client = await connect(url);
        while (!over()) await work(client);
      } catch {
        await pause(50);
      }
      await client?.end().catch(() => undefined);
    }
  };

  const writer = async (index: number): Promise<void> => {
    const random = randomFrom(seed * 1000 + index);
    let store: { readonly of: pg.Client; readonly events: EventStore } | undefined;
    await keepAt(async (client) => {
      if (store?.of !== client) {
        const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
        pids.add(rows[0]?.pid ?? 0);
        // The store only ever uses the client it is given here.
        store = { of: client, events: new EventStore(client as unknown as pg.Pool) };
      }
      await (random() < 0.01 ? trySnapshot(client, store.events) : write(client, store.events, random));
    });
  };

  const write = async (client: pg.Client, store: EventStore, random: () => number): Promise<void> => {
    await client.query('BEGIN');
    if (random() < 0.3) await pause(random() * 15);
    const stream = `s-${Math.floor(random() * STREAMS)}`;
    const count = 1 + Math.floor(random() * MOST_EVENTS);
    const events = Array.from({ length: count }, () => ({ type: 'Counted', data: { by: 1 } }));
    await store.append({ stream, expected: 'any', events }, CONTEXT);
    if (random() < 0.5) await pause(random() * 20);
    const dice = random();
    if (dice < 0.02) {
      await client.query(`PREPARE TRANSACTION 'p${seed}-${(names += 1)}'`);
      counts.prepared += 1;
    } else if (dice < 0.12) {
      await client.query('ROLLBACK');
      counts.rolledBack += count;
    } else {
      await client.query('COMMIT');
      counts.committed += count;
    }
  };

  /** Outside READ COMMITTED a reader's horizon would not hold: the functions must refuse. */
  const trySnapshot = async (client: pg.Client, store: EventStore): Promise<void> => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    try {
      await store.append({ stream: 's-0', expected: 'any', events: [{ type: 'Counted', data: { by: 1 } }] }, CONTEXT);
      counts.wronglyTaken += 1;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== 'ES002') throw error;
      counts.refused += 1;
    }
    await client.query('ROLLBACK');
  };

  const killer = async (): Promise<void> => {
    const random = randomFrom(seed);
    await keepAt(async (admin) => {
      await pause(200 + random() * 200);
      const victim = [...pids][Math.floor(random() * pids.size)];
      if (victim === undefined) return;
      pids.delete(victim);
      await admin.query('SELECT pg_terminate_backend($1)', [victim]);
      counts.terminated += 1;
    });
  };

  const settler = async (): Promise<void> => {
    const random = randomFrom(seed + 1);
    await keepAt(async (admin) => {
      await pause(100);
      await settlePrepared(admin, () => random() < 0.7);
    });
  };

  const bystander = async (at: string): Promise<void> => {
    while (!over()) {
      try {
        const client = await connect(at);
        await client.query('BEGIN; SELECT pg_current_xact_id()');
        while (!over()) {
          await pause(200);
          await client.query('SELECT 1');
        }
        await client.query('ROLLBACK');
        await client.end();
      } catch {
        await pause(100);
      }
    }
  };

  const progress = setInterval(() => options.onProgress?.(counts.committed), 1_000);
  await Promise.all([
    ...Array.from({ length: writers }, (_, index) => writer(index)),
    groupedWriters({ url, seed, pids, over, onDone: () => (counts.commands += 1) }),
    killer(),
    settler(),
    bystander(url),
    bystander(foreignUrl),
  ]);
  clearInterval(progress);
  return counts;
};

/** Ends what others have prepared, one way or the other. */
export const settlePrepared = async (
  admin: { query<Row extends pg.QueryResultRow>(text: string): Promise<pg.QueryResult<Row>> },
  commit: () => boolean,
): Promise<void> => {
  const { rows } = await admin.query<{ gid: string }>(
    'SELECT gid FROM pg_prepared_xacts WHERE database = current_database()',
  );
  for (const { gid } of rows) await admin.query(`${commit() ? 'COMMIT' : 'ROLLBACK'} PREPARED '${gid}'`);
};
