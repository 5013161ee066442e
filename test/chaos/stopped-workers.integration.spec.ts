import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { EventStore } from '../../libs/platform/events/event-store.ts';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.ts';
import { untilTrue } from '../setup/until-true.ts';
import { judge, READ_TABLES } from './judge.ts';

const CONTEXT = { tenantId: 'acme', metadata: { actorId: 'a', actorName: 'A', correlationId: 'c' } };

describe('workers that stop', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  const workers: ChildProcess[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 5 });
    pool.on('error', () => undefined);
    await pool.query(READ_TABLES);
  });
  afterEach(async () => {
    for (const worker of workers.splice(0)) {
      worker.kill('SIGKILL');
      if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit');
    }
    await pool.end();
    await database.drop();
  });

  /** A worker process; `npm test` has built what it runs. */
  const work = async (name: string, pauseMs = 0): Promise<ChildProcess> => {
    const worker = fork(join(import.meta.dirname, 'worker.mjs'), [database.url, name, JSON.stringify({ pauseMs })], {
      execArgv: [],
    });
    workers.push(worker);
    await once(worker, 'message');
    return worker;
  };

  const caughtUp = async (): Promise<void> => {
    await untilTrue(async () => {
      const { rows } = await pool.query<{ level: boolean }>(
        `SELECT (SELECT max(position) FROM events) <= (SELECT min(position) FROM projection_checkpoints) AS level`,
      );
      return rows[0]?.level ?? false;
    }, 30);
  };

  it('are fenced when they come back after their lease, and another has gone on', async () => {
    const store = new EventStore(pool);
    const append = (n: number) =>
      store.append({ stream: `f-${n % 5}`, expected: 'any', events: [{ type: 'Counted', data: { by: n } }] }, CONTEXT);
    const first = await work('first', 300);
    await append(0);
    await untilTrue(
      async () =>
        (
          await pool.query(
            "SELECT FROM pg_stat_activity WHERE state = 'idle in transaction' AND datname = current_database()",
          )
        ).rows.length > 0,
    );
    first.kill('SIGSTOP');
    await work('second');
    for (let n = 1; n <= 20; n++) await append(n);
    const stoppedAt = performance.now();
    await untilTrue(async () => (await pool.query("SELECT FROM seen WHERE worker = 'second'")).rows.length > 0, 40);
    const takenOverAfter = (performance.now() - stoppedAt) / 1000;
    first.kill('SIGCONT');
    for (let n = 21; n <= 40; n++) await append(n);
    await caughtUp();
    await pause(1_000);
    console.log(`taken over ${takenOverAfter.toFixed(1)} s after the worker was stopped`);
    expect(await judge(pool)).toEqual({
      events: 41,
      lost: 0,
      duplicated: 0,
      outOfOrder: 0,
      wrongTotals: 0,
      wrongCommands: 0,
    });
    expect(takenOverAfter).toBeLessThan(25);
  }, 120_000);

  it('are taken over at once when they are killed', async () => {
    const store = new EventStore(pool);
    const first = await work('first');
    await work('second');
    first.kill('SIGKILL');
    const killedAt = performance.now();
    await store.append({ stream: 'k-1', expected: 'any', events: [{ type: 'Counted', data: { by: 1 } }] }, CONTEXT);
    await untilTrue(async () => (await pool.query("SELECT FROM seen WHERE worker = 'second'")).rows.length > 0, 20);
    console.log(`taken over ${((performance.now() - killedAt) / 1000).toFixed(1)} s after the worker was killed`);
    expect(performance.now() - killedAt).toBeLessThan(15_000);
  }, 60_000);

  it('are handed over within a second when they stop', async () => {
    const store = new EventStore(pool);
    const first = await work('first');
    await work('second');
    first.kill('SIGTERM');
    await once(first, 'exit');
    const stoppedAt = performance.now();
    await store.append({ stream: 'g-1', expected: 'any', events: [{ type: 'Counted', data: { by: 1 } }] }, CONTEXT);
    await untilTrue(async () => (await pool.query("SELECT FROM seen WHERE worker = 'second'")).rows.length > 0, 20);
    console.log(`taken over ${Math.round(performance.now() - stoppedAt)} ms after the worker had stopped`);
    expect(performance.now() - stoppedAt).toBeLessThan(2_000);
  }, 60_000);
});
