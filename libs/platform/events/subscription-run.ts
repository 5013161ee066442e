import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { Recorded } from '#kernel';
import { applyBatch, MustStop, setAside, type Applied } from './apply-batch.ts';
import { createBuildTables, writeToBuild } from './build-schema.ts';
import { CheckpointMoved, Fenced, type Checkpoints, type Lease } from './checkpoints.ts';
import type { EventFeed, Slice } from './event-feed.ts';
import type { FedEvent } from './event-row.ts';
import { ParkedStreams } from './parked-streams.ts';
import { prepareBatch } from './prepare-batch.ts';
import { Signal } from './signal.ts';
import type { Subscription } from './subscription.ts';
import { swapBuild } from './swap-build.ts';
import { tripsCircuit } from './circuit.ts';

const BATCH = 500;
/** When this far behind, read larger slices with only the events of one's own types. */
const FAR_BEHIND = 5_000n;
const BULK = 2_000;
/** Without any hint the log is looked at this often. */
const POLL_MS = 150;
/** A position that moved only past events of no interest is written down this often. */
const IDLE_FLUSH_MS = 500;
const FIRST_BACKOFF_MS = 100;
const MAX_BACKOFF_MS = 10_000;

export interface RunSurroundings {
  readonly database: DataSource;
  readonly feed: EventFeed;
  readonly checkpoints: Checkpoints;
  readonly onBatch?: (subscription: Subscription, events: number, status: 'succeeded' | 'failed') => void;
}

/**
 * Works on one part of one build for as long as its lease holds: reads the log up to the safe horizon, hands the subscription
 * its events, and moves the checkpoint in the same transaction. Order is that of the log.
 */
export class SubscriptionRun {
  readonly wake = new Signal();
  /** Everything up to here has had its effect. */
  position: bigint;
  /** Resolves when the run has ended: it was stopped, fenced, or its build was swapped. */
  readonly ended: Promise<void>;
  private readonly logger = new Logger('SubscriptionRun');
  private readonly stopping = new AbortController();
  private parked: ParkedStreams | undefined;
  /** The slice after the one at hand, when there is one for sure. */
  private ahead: { readonly after: bigint; readonly horizon: bigint; readonly slice: Promise<Slice> } | undefined;
  private flushed: bigint;
  private flushDue = 0;

  constructor(
    readonly subscription: Subscription,
    readonly lease: Lease,
    private readonly around: RunSurroundings,
  ) {
    this.position = lease.position;
    this.flushed = lease.position;
    this.ended = this.loop();
  }

  /** Lets the batch at hand end, then ends the run. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake.notify();
    await this.ended;
  }

  private async loop(): Promise<void> {
    const { signal } = this.stopping;
    let backoff = FIRST_BACKOFF_MS;
    while (!signal.aborted) {
      try {
        const moved = await this.step();
        backoff = FIRST_BACKOFF_MS;
        if (!moved) await this.wake.wait(POLL_MS);
      } catch (error) {
        if (error instanceof Fenced) return;
        if (error instanceof CheckpointMoved) {
          this.goOnFrom(error.position);
          continue;
        }
        await this.report(error);
        if (error instanceof MustStop) return;
        await pause(backoff, undefined, { signal }).catch(() => undefined);
        backoff = Math.min(backoff * 2, MAX_BACKOFF_MS);
      }
    }
  }

  /** What was done up to there counts, although nobody said so; which streams are parked is looked up again, too. */
  private goOnFrom(position: bigint): void {
    this.position = position;
    this.flushed = position;
    this.parked = undefined;
  }

  /** One batch. False when there was nothing to do. */
  private async step(): Promise<boolean> {
    const ahead = this.ahead?.after === this.position ? this.ahead : undefined;
    this.ahead = undefined;
    const horizon = ahead?.horizon ?? (await this.around.feed.horizon());
    if (horizon <= this.position) {
      if (this.lease.state === 'rebuilding') await this.swap();
      await this.flush();
      return false;
    }
    const { events, reached } = await (ahead?.slice ?? this.read(this.position, horizon));
    // What comes next is read while this is written: below a horizon nothing changes any more.
    if (reached < horizon) this.ahead = { after: reached, horizon, slice: this.read(reached, horizon) };
    this.ahead?.slice.catch(() => undefined);
    if (events.length === 0 && this.lease.state === 'running') {
      if (this.flushed === this.position) this.flushDue = performance.now() + IDLE_FLUSH_MS;
      this.position = reached;
      await this.flush();
      return true;
    }
    await this.apply(events, reached);
    return true;
  }

  private async read(after: bigint, horizon: bigint): Promise<Slice> {
    const { types } = this.subscription;
    const bulk = horizon - after > FAR_BEHIND && types !== 'all';
    const limit = bulk ? BULK : BATCH;
    const { events, reached } = bulk
      ? await this.around.feed.readTypes(after, horizon, limit, [...types])
      : await this.around.feed.read(after, horizon, limit);
    return { events: events.filter((event) => this.isMine(event)), reached };
  }

  private isMine({ type, shard }: FedEvent): boolean {
    const { types } = this.subscription;
    return (types === 'all' || types.has(type)) && shard >= this.lease.shardFrom && shard <= this.lease.shardTo;
  }

  private async apply(events: readonly Recorded[], reached: bigint): Promise<void> {
    const { database, checkpoints } = this.around;
    const { subscription, lease } = this;
    const known = (this.parked ??= await ParkedStreams.of(lease, database.manager));
    const refused = await prepareBatch(subscription, events, known);
    let parked = known;
    const applied = await database.transaction(async (rows) => {
      // First, because it locks the checkpoint: whoever retries a parked stream waits, and what is parked stays so.
      await checkpoints.advance(rows, lease, { from: this.flushed, to: reached });
      if (known.size > 0) parked = await ParkedStreams.of(lease, rows);
      await this.chooseTables(rows);
      for (const [event, error] of refused) await setAside(rows, subscription, lease, event, error, parked);
      const rest = refused.size === 0 ? events : events.filter((event) => !refused.has(event));
      const { handled, failed } = await applyBatch(rows, subscription, lease, rest, parked);
      return { handled, failed: failed + refused.size };
    });
    this.parked = parked;
    this.position = reached;
    this.flushed = reached;
    await this.observe(applied);
  }

  private async observe({ handled, failed }: Applied): Promise<void> {
    const { onBatch, database, checkpoints } = this.around;
    if (handled > 0) onBatch?.(this.subscription, handled, 'succeeded');
    if (failed === 0) return;
    onBatch?.(this.subscription, failed, 'failed');
    const reason = await tripsCircuit(database.manager, this.lease);
    if (reason === undefined) return;
    await checkpoints.fail(this.lease, reason, true);
    this.logger.error(`${this.subscription.name} stopped: ${reason}`);
    throw new Fenced(reason);
  }

  /** A build starts with empty tables beside the live ones, in the transaction of its first batch. */
  private async chooseTables(rows: EntityManager): Promise<void> {
    if (this.lease.state !== 'rebuilding') return;
    if (this.position === 0n) await createBuildTables(rows, this.subscription.name, this.subscription.tables);
    await writeToBuild(rows, this.subscription.name);
  }

  private async swap(): Promise<void> {
    if (this.position === 0n) await this.apply([], 0n);
    await swapBuild(this.around, this.subscription, this.lease, this.position);
    this.logger.log(`${this.subscription.name}: build ${this.lease.build} is live`);
    throw new Fenced('The build is live now.');
  }

  private async flush(): Promise<void> {
    if (this.flushed === this.position || performance.now() < this.flushDue) return;
    await this.around.checkpoints.advance(this.around.database.manager, this.lease, {
      from: this.flushed,
      to: this.position,
    });
    this.flushed = this.position;
  }

  private async report(error: unknown): Promise<void> {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    this.logger.error(`${this.subscription.name} failed after position ${this.position}: ${text}`, { err: error });
    this.around.onBatch?.(this.subscription, 1, 'failed');
    await this.around.checkpoints.fail(this.lease, text, error instanceof MustStop).catch(() => undefined);
  }
}
