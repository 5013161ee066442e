import { DataSource } from 'typeorm';
import type pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/setup/test-database.ts';
import { connectionPool } from '../database/connection-pool.ts';
import { JobQueue } from './job-queue.ts';
import { JobWorker } from './job-worker.ts';
import { queue } from './job.ts';

const numbers = queue('numbers', { expireInSeconds: 30, retryLimit: 0, concurrency: 1 });
const CONTEXT = { tenantId: 'acme', actorId: 'ada', actorName: 'Ada', correlationId: 'c-1' };
const BURST = 30;

class Count extends JobWorker {
  readonly queue = numbers;
  readonly done: unknown[] = [];
  readonly all = Promise.withResolvers<void>();

  work(data: object): Promise<void> {
    this.done.push(data);
    if (this.done.length === BURST) this.all.resolve();
    return Promise.resolve();
  }
}

const hopeless = queue('hopeless', { expireInSeconds: 30, retryLimit: 1, concurrency: 1 });

/** Never succeeds. */
class Hopeless extends JobWorker {
  readonly queue = hopeless;
  tries = 0;
  readonly givenUp = Promise.withResolvers<object>();

  work(): Promise<void> {
    this.tries += 1;
    return Promise.reject(new Error('no'));
  }

  override giveUp(data: object): Promise<void> {
    this.givenUp.resolve(data);
    return Promise.resolve();
  }
}

describe('the job queue', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let source: DataSource;
  let jobs: JobQueue;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = connectionPool(database.url, { min: 0, max: 5 });
    source = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    jobs = new JobQueue(pool, database.url);
    await jobs.start([numbers, hopeless]);
  });

  afterAll(async () => {
    await jobs.stop();
    await source.destroy();
    await pool.end();
    await database.drop();
  });

  it('works off a burst without waiting for its poll between the jobs', async () => {
    const worker = new Count();
    await jobs.work(worker);
    await source.transaction(async (rows) => {
      for (let n = 0; n < BURST; n++) await jobs.enqueue(rows, numbers({ n }), { ...CONTEXT, commandId: `e${n}` });
    });
    // With the poll in between it would take a minute, and the test its timeout.
    await worker.all.promise;
    expect(new Set(worker.done)).toEqual(new Set(Array.from({ length: BURST }, (_, n) => ({ n }))));
    expect(worker.done).toHaveLength(BURST);
  });

  it('tells the worker when every try has failed', async () => {
    const worker = new Hopeless();
    await jobs.work(worker);
    await source.transaction((rows) => jobs.enqueue(rows, hopeless({ n: 7 }), { ...CONTEXT, commandId: 'h' }));
    expect(await worker.givenUp.promise).toEqual({ n: 7 });
    expect(worker.tries).toBe(2);
  });
});
