import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Checkpoints, Lease } from './checkpoints.ts';
import type { EventFeed } from './event-feed.ts';
import { SubscriptionRun, type RunSurroundings } from './subscription-run.ts';
import type { Subscription } from './subscription.ts';

const RENEW_MS = 5_000;

export type RunnerObserver = Pick<RunSurroundings, 'onBatch'>;

const keyOf = ({ subscription, build, shardFrom }: Pick<Lease, 'subscription' | 'build' | 'shardFrom'>): string =>
  `${subscription}/${build}/${shardFrom}`;

/** Keeps this process's share of the leases, and a run for each of them. */
export class SubscriptionRunner {
  private readonly logger = new Logger('SubscriptionRunner');
  private readonly runs = new Map<string, SubscriptionRun>();
  private readonly stopping = new AbortController();
  private readonly around: RunSurroundings;
  private leases: Promise<void> | undefined;
  private claiming: Promise<void> = Promise.resolve();

  constructor(
    database: DataSource,
    feed: EventFeed,
    private readonly checkpoints: Checkpoints,
    private readonly subscriptions: readonly Subscription[],
    observer: RunnerObserver = {},
  ) {
    this.around = { database, feed, checkpoints, ...observer };
  }

  async start(): Promise<void> {
    await this.checkpoints.register(this.subscriptions);
    await this.claim();
    this.leases = this.leaseLoop();
  }

  /** Finishes the batches at hand and gives the leases back. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.leases;
    await this.claiming;
    await Promise.all([...this.runs.values()].map((run) => run.stop()));
    await this.checkpoints.release().catch(() => undefined);
  }

  /** Something has been committed: look now. */
  wake(): void {
    for (const { wake } of this.runs.values()) wake.notify();
  }

  /** Leases may be free now (a build was asked for, a worker left): look soon, not at the next renewal. */
  reclaim(): void {
    if (this.stopping.signal.aborted) return;
    this.claiming = this.claiming
      .then(() => this.claim())
      .catch((error: unknown) => this.logger.warn(`leases: ${String(error)}`));
  }

  /** How far this process has brought a subscription; undefined unless it holds the whole of its live build. */
  positionOf(name: string): bigint | undefined {
    const parts = [...this.runs.values()].filter(
      ({ subscription, lease }) => subscription.name === name && lease.state === 'running',
    );
    const wanted = parts[0]?.subscription.parts ?? 1;
    return parts.length < wanted ? undefined : parts.map(({ position }) => position).reduce((a, b) => (a < b ? a : b));
  }

  private async leaseLoop(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await pause(RENEW_MS, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        await this.keep();
        await this.claim();
      } catch (error) {
        this.logger.warn(`leases: ${String(error)}`);
      }
    }
  }

  private async keep(): Promise<void> {
    const mine = new Set((await this.checkpoints.renew()).map((lease) => `${keyOf(lease)}@${lease.epoch}`));
    for (const [key, run] of this.runs) {
      if (mine.has(`${key}@${run.lease.epoch}`)) continue;
      this.runs.delete(key);
      void run.stop();
    }
    for (let surplus = await this.checkpoints.surplus(); surplus > 0; surplus--) await this.giveOneBack();
  }

  private async giveOneBack(): Promise<void> {
    const [last] = [...this.runs].slice(-1);
    if (!last) return;
    const [key, run] = last;
    this.runs.delete(key);
    await run.stop();
    await this.checkpoints.giveBack(run.lease);
  }

  private async claim(): Promise<void> {
    for (const lease of await this.checkpoints.claim(this.subscriptions)) {
      const subscription = this.subscriptions.find(({ name }) => name === lease.subscription);
      if (!subscription) continue;
      const key = keyOf(lease);
      await this.runs.get(key)?.stop();
      const run = new SubscriptionRun(subscription, lease, this.around);
      this.runs.set(key, run);
      void run.ended.then(() => {
        if (this.runs.get(key) !== run) return;
        this.runs.delete(key);
        this.reclaim();
      });
    }
  }
}
