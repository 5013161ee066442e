import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/setup/test-database.ts';
import { connectionPool } from '../database/connection-pool.ts';
import { JobQueue } from './job-queue.ts';
import { JobWorker } from './job-worker.ts';
import { queue } from './job.ts';

const errands = queue<{ n: number }>('errands', { expireInSeconds: 30, retryLimit: 0, concurrency: 1 });
const CONTEXT = { tenantId: 'acme', actorId: 'ada', actorName: 'Ada', correlationId: 'c-1' };
const JOBS = 15;

class Errands extends JobWorker<{ n: number }> {
  readonly queue = errands;
  /** When each job was begun. */
  readonly begun = new Map<number, number>();

  work({ n }: { n: number }): Promise<void> {
    this.begun.set(n, performance.now());
    return Promise.resolve();
  }
}

describe('a job', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let source: DataSource;
  let jobs: JobQueue;
  const worker = new Errands();

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = connectionPool(database.url, { min: 0, max: 5 });
    source = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    jobs = new JobQueue(pool, database.url);
    await jobs.start([errands]);
  });
  afterAll(async () => {
    await jobs.stop();
    await source.destroy();
    await pool.end();
    await database.drop();
  });

  const enqueue = (n: number, after: () => void = () => undefined) =>
    source.transaction(async (rows) => {
      await jobs.enqueue(rows, errands({ n }), { ...CONTEXT, commandId: `event-${n}/reaction` });
      after();
    });
  const waiting = async () => (await jobs.queued()).get('errands');

  it('is not there when its transaction was rolled back', async () => {
    const refused = enqueue(1, () => {
      throw new Error('rolled back');
    });
    await expect(refused).rejects.toThrow('rolled back');
    expect(await waiting()).toBe(0);
  });

  it('is there once, however often the same event asks for it', async () => {
    await enqueue(2);
    await enqueue(2);
    expect(await waiting()).toBe(1);
  });

  it('is begun within milliseconds of the commit', async () => {
    await jobs.work(worker as JobWorker);
    const lags: number[] = [];
    for (let n = 100; n < 100 + JOBS; n++) {
      await enqueue(n);
      const committed = performance.now();
      while (!worker.begun.has(n)) await pause(1);
      lags.push((worker.begun.get(n) ?? 0) - committed);
      await pause(20);
    }
    const sorted = lags.toSorted((a, b) => a - b).map(Math.round);
    process.stdout.write(`pick-up of ${JOBS} jobs: p50 ${sorted[7]} ms, longest ${sorted.at(-1)} ms\n`);
    expect(sorted[7]).toBeLessThan(50);
  });
});
