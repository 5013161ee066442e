import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from '../../libs/platform/database/migrate.ts';
import { migrations } from '../../migrations/index.ts';
import { PrivatePostgres } from '../faults/private-postgres.ts';
import { databaseUrl } from '../setup/database-url.ts';
import { untilTrue } from '../setup/until-true.ts';
import { disturb } from './disturb.ts';
import { judge, lostNaively, READ_TABLES } from './judge.ts';
import { settlePrepared, storm } from './storm.ts';

/** `npm run chaos` sets these; without it this is half a minute of the same. */
const SECONDS = Number(process.env['CHAOS_SECONDS'] ?? 25);
const EVENTS = Number(process.env['CHAOS_EVENTS'] ?? 0);
const seed = Number(process.env['CHAOS_SEED'] ?? Date.now() % 100_000);
/** A million events take minutes; a machine may be busy with other things. */
const LIMIT_MS = (SECONDS + 120) * 1000 + EVENTS * 5;

describe(`readers in a storm (CHAOS_SEED=${seed})`, () => {
  let server: PrivatePostgres;
  let pool: pg.Pool;
  const workers: ChildProcess[] = [];

  beforeAll(async () => {
    // What was committed survives a crash of the server without fsync, though not one of the machine.
    server = await PrivatePostgres.create(['max_prepared_transactions=50', 'fsync=off']);
    await server.start();
    await migrate(server.url, migrations);
    pool = new pg.Pool({ connectionString: server.url, max: 5 });
    pool.on('error', () => undefined);
    await pool.query('CREATE DATABASE bystanders');
    await pool.query(READ_TABLES);
  }, 60_000);
  afterAll(async () => {
    await Promise.all(workers.map((worker) => end(worker)));
    await pool.end();
    await server.remove();
  });

  const end = async (worker: ChildProcess): Promise<void> => {
    worker.kill('SIGKILL');
    if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit');
  };

  /** A worker process; `npm test` has built what it runs. Tries again while the server is away. */
  const work = async (name: string): Promise<void> => {
    const options = JSON.stringify({ parts: 4, fails: 0.02 });
    for (;;) {
      const worker = fork(join(import.meta.dirname, 'worker.mjs'), [server.url, name, options], {
        execArgv: [],
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      const started = await Promise.race([once(worker, 'message'), once(worker, 'exit').then(() => undefined)]);
      if (!started) continue;
      workers.push(worker);
      return;
    }
  };

  /** The obvious reader, which takes what it sees for all there is: it must be caught. */
  const readNaively = async (signal: AbortSignal): Promise<void> => {
    let cursor = '0';
    while (!signal.aborted) {
      try {
        const { rows } = await pool.query<{ position: string }>(
          `WITH next AS (SELECT position FROM events WHERE position > $1 ORDER BY position LIMIT 5000),
           seen AS (INSERT INTO seen_naively SELECT position FROM next)
           SELECT max(position) AS position FROM next`,
          [cursor],
        );
        cursor = rows[0]?.position ?? cursor;
      } catch {
        // The server is away.
      }
      await pause(5);
    }
  };

  it(
    'lose nothing, double nothing, keep the order, and fold to what the log says',
    async () => {
      const stop = new AbortController();
      for (const name of ['one', 'two', 'three']) await work(name);
      const replace = async (killed: ChildProcess): Promise<void> => {
        workers.splice(workers.indexOf(killed), 1);
        await work(`after ${killed.pid}`);
      };
      const naive = readNaively(stop.signal);
      const { done, counts } = disturb({ server, pool, seed, seconds: SECONDS, workers, replace }, stop.signal);
      let told = 0;
      const stormed = await storm({
        url: server.url,
        foreignUrl: databaseUrl(server.url, 'bystanders'),
        seconds: SECONDS,
        events: EVENTS,
        writers: 16,
        seed,
        onProgress: (events) => {
          if (events < told + 50_000) return;
          told = events;
          process.stderr.write(`seed ${seed}: ${events} events\n`);
        },
      });
      stop.abort();
      await Promise.all([done, naive]);
      await settlePrepared(pool, () => true);
      await untilTrue(
        async () => {
          const { rows } = await pool.query<{ level: boolean }>(
            'SELECT (SELECT max(position) FROM events) <= (SELECT min(position) FROM projection_checkpoints) AS level',
          );
          return rows[0]?.level ?? false;
        },
        120 + EVENTS / 1000,
      );
      const verdict = await judge(pool, stormed.commands);
      const missed = await lostNaively(pool);
      const { rows } = await pool.query<{ highest: string }>('SELECT max(position) AS highest FROM events');
      process.stderr.write(
        `seed ${seed}: ${JSON.stringify({ ...verdict, ...stormed, ...counts, lostByNaiveReader: missed, highest: rows[0]?.highest })}\n`,
      );
      const none = { lost: 0, duplicated: 0, outOfOrder: 0, wrongTotals: 0, wrongCommands: 0 };
      expect(verdict).toEqual({ events: verdict.events, ...none });
      expect(missed).toBeGreaterThan(0);
      expect(verdict.events).toBeGreaterThan(500);
      expect(BigInt(rows[0]?.highest ?? 0)).toBeGreaterThan(2n ** 32n);
      expect(stormed.wronglyTaken).toBe(0);
      for (const happened of [
        stormed.refused,
        stormed.prepared,
        stormed.terminated,
        stormed.commands,
        counts.restarts,
        counts.leasesTaken,
      ])
        expect(happened).toBeGreaterThan(0);
      expect(counts.workersKilled + counts.workersStopped).toBeGreaterThan(0);
    },
    LIMIT_MS,
  );
});
