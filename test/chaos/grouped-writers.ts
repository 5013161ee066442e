import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Decider, EventsOf } from '#kernel';
import { runInContext } from '../../libs/platform/context/request-context.ts';
import { EventStore } from '../../libs/platform/events/event-store.ts';
import { randomFrom } from './random-from.ts';

type Counted = EventsOf<{ Counted: { by: number } }>;

const WRITERS = 12;
const STREAMS = 40;
const counted = (): Counted => ({ type: 'Counted', data: { by: 1 } });
const counter: Decider<number, Counted> = { initial: 0, evolve: (sum, { data }) => sum + data.by };

export interface GroupedWriters {
  readonly url: string;
  readonly seed: number;
  /** Process ids of the back-ends that are in use, for whoever terminates them. */
  readonly pids: Set<number>;
  readonly over: () => boolean;
  /** Called when a command was answered. */
  readonly onDone: () => void;
}

/**
 * Writers that use one store, as the requests of a process do, so that their appends share transactions. Each command has an id and
 * is tried until it is answered, whether connections break before or after the commit: its event must be there once.
 */
export const groupedWriters = async ({ url, seed, pids, over, onDone }: GroupedWriters): Promise<void> => {
  const pool = new pg.Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 2_000 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client
      .query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
      .then(({ rows: [row] }) => row && pids.add(row.pid))
      .catch(() => undefined);
  });
  const store = new EventStore(pool);
  const carryOut = async (id: string, stream: string): Promise<void> => {
    const context = { tenantId: 'acme', actorId: 'a', actorName: 'A', correlationId: id };
    for (;;) {
      try {
        await runInContext(context, () => store.decide(stream, counter, () => [counted()], { commandId: id }));
        return;
      } catch {
        await pause(20);
      }
    }
  };
  const writer = async (index: number): Promise<void> => {
    const random = randomFrom(seed * 2000 + index);
    for (let n = 0; !over(); n++) {
      await carryOut(`command-${index}-${n}`, `g-${Math.floor(random() * STREAMS)}`);
      onDone();
      if (random() < 0.2) await pause(random() * 10);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, index) => writer(index)));
  await pool.end();
};
