import { Logger } from '@nestjs/common';
import { Client, type Pool } from 'pg';
import { PgBoss, type Db, type Job, type JobWithMetadata } from 'pg-boss';
import type { EntityManager } from 'typeorm';
import { digest } from '#kernel';
import { runInContext, type RequestContext } from '../context/request-context.ts';
import type { JobRequest, Queue } from './job.ts';
import type { JobWorker } from './job-worker.ts';

/** A worker that stops giving signs of life loses its job after this long (pg-boss allows no less). */
const HEARTBEAT_SECONDS = 10;
/** How often it is looked for such jobs: with the heartbeat, another worker takes over within 15 seconds. */
const SUPERVISE_SECONDS = 1;
const RECONNECT_MS = 1_000;

interface Envelope {
  readonly context: RequestContext;
  readonly data: object;
}

/** As whom scheduled jobs run: nobody's tenant. */
const HOUSEKEEPER = { tenantId: 'system', actorId: 'system', actorName: 'DocSense' };

/** Where jobs go whose tries are used up. */
const deadLetters = (queue: string): string => `${queue}-dead`;

export interface JobObserver {
  readonly onJob?: (queue: string, seconds: number, status: 'succeeded' | 'failed') => void;
}

/** The jobs of this installation: pg-boss on the one pool, with wake-ups over a direct connection. */
export class JobQueue {
  private readonly logger = new Logger('JobQueue');
  private readonly boss: PgBoss;

  constructor(
    private readonly pool: Pool,
    directUrl: string,
    private readonly observer: JobObserver = {},
  ) {
    this.boss = new PgBoss({
      db: {
        executeSql: (text, values) => pool.query(text, values),
        listen: (channel, onNotification, onReconnect) => listen(directUrl, channel, onNotification, onReconnect),
      },
      useListenNotify: true,
      superviseIntervalSeconds: SUPERVISE_SECONDS,
      monitorIntervalSeconds: SUPERVISE_SECONDS,
      schedule: true,
    });
    this.boss.on('error', (error) => this.logger.warn(`jobs: ${error.message}`));
  }

  /** Installs pg-boss's own tables where needed and makes the queues. */
  async start(queues: readonly Pick<Queue<never>, 'queueName' | 'options'>[]): Promise<void> {
    await this.boss.start();
    for (const { queueName, options } of queues) {
      await this.boss.createQueue(deadLetters(queueName), {
        retryLimit: 20,
        retryBackoff: true,
        retryDelayMax: 60,
      });
      await this.boss.createQueue(queueName, {
        deadLetter: deadLetters(queueName),
        notify: true,
        retryLimit: options.retryLimit,
        retryBackoff: true,
        retryDelay: 1,
        retryDelayMax: options.retryDelayMax ?? 60,
        expireInSeconds: options.expireInSeconds,
        heartbeatSeconds: HEARTBEAT_SECONDS,
        deleteAfterSeconds: 24 * 3600,
      });
      if (options.cron !== undefined) {
        const envelope: Envelope = { context: { ...HOUSEKEEPER, correlationId: queueName }, data: {} };
        await this.boss.schedule(queueName, options.cron, envelope, { tz: 'UTC' });
      }
    }
  }

  /** Starts working on the worker's queue in this process. */
  async work(worker: JobWorker): Promise<void> {
    for (let n = 0; n < worker.queue.options.concurrency; n++) await this.workOneByOne(worker);
    await this.boss.work(
      deadLetters(worker.queue.queueName),
      { pollingIntervalSeconds: 3 },
      async ([job]: Job<Envelope>[]) => {
        if (!job) return;
        const { commandId: _, ...context } = job.data.context;
        await runInContext(context, () => worker.giveUp(job.data.data));
      },
    );
  }

  /**
   * Takes the next job as soon as one is done. Left to itself pg-boss waits out its poll in between, because several jobs
   * queued at once wake it only once: a burst would be worked off at one job a second.
   */
  private async workOneByOne(worker: JobWorker): Promise<void> {
    let id: string | undefined;
    id = await this.boss.work(
      worker.queue.queueName,
      { includeMetadata: true, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 },
      async ([job]: JobWithMetadata<Envelope>[]) => {
        if (!job) return;
        try {
          await this.carryOut(worker, job);
        } finally {
          if (id !== undefined) this.boss.notifyWorker(id);
        }
      },
    );
  }

  /** Queues a job in the caller's transaction; the same event and queue make the same job only once. */
  async enqueue(rows: EntityManager, request: JobRequest, context: RequestContext): Promise<void> {
    const db: Db = { executeSql: async (text, values) => ({ rows: await rows.query(text, values) }) };
    const envelope: Envelope = { context, data: request.data };
    await this.boss.send(request.queue, envelope, { id: digest(context.commandId ?? '', request.queue), db });
  }

  /** Jobs that wait, by queue. */
  async queued(): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.pool.query<{ name: string; waiting: string }>(
      `SELECT q.name, count(j.id) AS waiting FROM pgboss.queue q
       LEFT JOIN pgboss.job j ON j.name = q.name AND j.state IN ('created', 'retry')
       WHERE q.name NOT LIKE '\\_\\_pgboss%' GROUP BY q.name`,
    );
    return new Map(rows.map(({ name, waiting }) => [name, Number(waiting)]));
  }

  /** Lets running jobs end for a while; what does not end is tried again elsewhere. */
  async stop(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 5_000, close: false });
  }

  private async carryOut(worker: JobWorker, job: JobWithMetadata<Envelope>): Promise<void> {
    const { context, data } = job.data;
    const started = performance.now();
    const attempt = { id: job.id, retry: job.retryCount, signal: job.signal };
    try {
      // No command id: a job that is tried again decides anew from what its first try left behind.
      const { commandId: _, ...rest } = context;
      await runInContext(rest, () => worker.work(data, attempt));
      this.observer.onJob?.(job.name, (performance.now() - started) / 1000, 'succeeded');
    } catch (error) {
      this.observer.onJob?.(job.name, (performance.now() - started) / 1000, 'failed');
      this.logger.error(`${job.name} job failed, try ${job.retryCount + 1}`, {
        correlation_id: context.correlationId,
        err: error,
      });
      throw error;
    }
  }
}

/** A listening connection that repairs itself: pg-boss asks for one when it does not own the pool. */
const listen = async (
  url: string,
  channel: string,
  onNotification: (payload: string) => void,
  onReconnect: () => void,
): Promise<{ close(): Promise<void> }> => {
  let closed = false;
  let client: Client | undefined;
  const open = async (): Promise<void> => {
    const next = new Client({ connectionString: url, keepAlive: true, application_name: 'docsense-jobs' });
    next.on('notification', ({ payload }) => onNotification(payload ?? ''));
    next.on('error', () => lost(next));
    next.on('end', () => lost(next));
    await next.connect();
    await next.query(`LISTEN "${channel}"`);
    client = next;
    onReconnect();
  };
  const lost = (old: Client): void => {
    if (closed || client !== old) return;
    client = undefined;
    reconnect();
  };
  const reconnect = (): void => {
    setTimeout(() => {
      if (!closed) open().catch(reconnect);
    }, RECONNECT_MS);
  };
  await open();
  return {
    close: async () => {
      closed = true;
      await client?.end().catch(() => undefined);
    },
  };
};
