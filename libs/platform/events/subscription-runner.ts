import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Fenced, type Checkpoints, type Lease } from './checkpoints.ts';
import type { EventFeed } from './event-feed.ts';
import { Signal } from './signal.ts';
import type { Subscription } from './subscription.ts';

const BATCH = 500;
/** Without any hint the log is looked at this often. */
const POLL_MS = 150;
/** A position that moved only past events of no interest is written down this often. */
const IDLE_FLUSH_MS = 500;
const RENEW_MS = 5_000;
const FIRST_BACKOFF_MS = 100;
const MAX_BACKOFF_MS = 10_000;

export interface RunnerObserver {
  readonly onBatch?: (subscription: Subscription, events: number, status: 'succeeded' | 'failed') => void;
}

interface Run {
  readonly subscription: Subscription;
  readonly wake: Signal;
  lease: Lease | undefined;
  position: bigint;
  /** Position that the table has. */
  flushed: bigint;
  flushDue: number;
  loop: Promise<void>;
}

/**
 * Drives the subscriptions that this process holds a lease for: reads the log up to the safe horizon, hands each its
 * events, and moves the checkpoint in the same transaction. Order is that of the log.
 */
export class SubscriptionRunner {
  private readonly logger = new Logger('SubscriptionRunner');
  private readonly runs: readonly Run[];
  private readonly stopping = new AbortController();
  private leases: Promise<void> | undefined;

  constructor(
    private readonly database: DataSource,
    private readonly feed: EventFeed,
    private readonly checkpoints: Checkpoints,
    subscriptions: readonly Subscription[],
    private readonly observer: RunnerObserver = {},
  ) {
    this.runs = subscriptions.map((subscription) => ({
      subscription,
      wake: new Signal(),
      lease: undefined,
      position: 0n,
      flushed: 0n,
      flushDue: 0,
      loop: Promise.resolve(),
    }));
  }

  async start(): Promise<void> {
    await this.checkpoints.register(this.keys(this.runs));
    await this.keepLeases();
    this.leases = this.leaseLoop();
    for (const run of this.runs) run.loop = this.loop(run);
  }

  /** Finishes the batches at hand and gives the leases back. */
  async stop(): Promise<void> {
    this.stopping.abort();
    for (const run of this.runs) run.wake.notify();
    await this.leases;
    await Promise.all(this.runs.map((run) => run.loop));
    await this.checkpoints.release().catch(() => undefined);
  }

  /** Something has been committed: look now. */
  wake(): void {
    for (const run of this.runs) run.wake.notify();
  }

  /** How far this process has brought a subscription; undefined when another process works on it. */
  positionOf(name: string): bigint | undefined {
    const run = this.runs.find(({ subscription }) => subscription.name === name);
    return run?.lease ? run.position : undefined;
  }

  private async leaseLoop(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await pause(RENEW_MS, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted)
        await this.keepLeases().catch((error: unknown) => this.logger.warn(`leases: ${String(error)}`));
    }
  }

  private async keepLeases(): Promise<void> {
    const mine = await this.checkpoints.renew();
    for (const run of this.runs) if (!mine.has(run.subscription.name)) run.lease = undefined;
    const wanted = this.runs.filter((run) => !run.lease);
    for (const lease of await this.checkpoints.claim(this.keys(wanted))) {
      const run = wanted.find(({ subscription }) => subscription.name === lease.subscription);
      if (!run) continue;
      run.position = lease.position;
      run.flushed = lease.position;
      run.lease = lease;
      run.wake.notify();
    }
  }

  private async loop(run: Run): Promise<void> {
    let backoff = FIRST_BACKOFF_MS;
    while (!this.stopping.signal.aborted) {
      try {
        const moved = run.lease ? await this.step(run, run.lease) : false;
        backoff = FIRST_BACKOFF_MS;
        if (!moved) await run.wake.wait(POLL_MS);
      } catch (error) {
        if (error instanceof Fenced) {
          run.lease = undefined;
          continue;
        }
        await this.report(run, error);
        await pause(backoff, undefined, { signal: this.stopping.signal }).catch(() => undefined);
        backoff = Math.min(backoff * 2, MAX_BACKOFF_MS);
      }
    }
  }

  /** One batch. False when there was nothing to do. */
  private async step(run: Run, lease: Lease): Promise<boolean> {
    const horizon = await this.feed.horizon();
    if (horizon <= run.position) {
      await this.flush(run, lease);
      return false;
    }
    const events = await this.feed.read(run.position, horizon, BATCH);
    const last = events.at(-1);
    const reached = events.length === BATCH && last ? last.position : horizon;
    const { subscription } = run;
    const { types } = subscription;
    const mine = types === 'all' ? events : events.filter(({ type }) => types.has(type));
    if (mine.length === 0) {
      if (run.flushed === run.position) run.flushDue = performance.now() + IDLE_FLUSH_MS;
      run.position = reached;
      await this.flush(run, lease);
      return true;
    }
    await subscription.before?.(mine);
    await this.database.transaction(async (rows) => {
      await subscription.write(rows, mine);
      await this.checkpoints.advance(rows, lease, reached);
    });
    run.position = reached;
    run.flushed = reached;
    this.observer.onBatch?.(subscription, mine.length, 'succeeded');
    return true;
  }

  private async flush(run: Run, lease: Lease): Promise<void> {
    if (run.flushed === run.position || performance.now() < run.flushDue) return;
    await this.checkpoints.advance(this.database.manager, lease, run.position);
    run.flushed = run.position;
  }

  private async report(run: Run, error: unknown): Promise<void> {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    this.logger.error({ msg: `${run.subscription.name} failed after position ${run.position}: ${text}`, err: error });
    this.observer.onBatch?.(run.subscription, 1, 'failed');
    if (run.lease) await this.checkpoints.fail(run.lease, text).catch(() => undefined);
  }

  private keys(runs: readonly Run[]) {
    return runs.map(({ subscription }) => ({ subscription: subscription.name, version: subscription.version }));
  }
}
