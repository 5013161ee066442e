import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { CommandBus, EventBus } from '@nestjs/cqrs';
import { Configuration } from '../configuration/configuration.ts';
import { Database } from '../database/database.ts';
import { JobQueue } from '../jobs/job-queue.ts';
import { JobWorker } from '../jobs/job-worker.ts';
import { metrics } from '../observability/metrics.ts';
import { Checkpoints, type CheckpointRow } from './checkpoints.ts';
import { DatabaseListener } from './database-listener.ts';
import { EventFeed } from './event-feed.ts';
import { EventPublisher } from './event-publisher.ts';
import { PROCESS_ID } from './process-id.ts';
import type { Projection } from './projection.ts';
import type { Reaction } from './reaction.ts';
import { subscribeProjection } from './subscribe-projection.ts';
import { subscribeReaction } from './subscribe-reaction.ts';
import { SubscriptionRunner } from './subscription-runner.ts';
import type { Subscription } from './subscription.ts';
import { WakeUps } from './wake-ups.ts';

const hasKind = (value: unknown, kind: string): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
const isProjection = (value: unknown): value is Projection => hasKind(value, 'projection');
const isReaction = (value: unknown): value is Reaction => hasKind(value, 'reaction');

/**
 * What moves events on in this process: finds projections, reactions and job workers among the Nest providers, runs
 * those that its roles ask for, and publishes every committed event on the EventBus.
 */
@Injectable()
export class EventEngine implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('EventEngine');
  private readonly publisher: EventPublisher;
  private readonly table: Checkpoints;
  private readonly listener: DatabaseListener;
  private runner: SubscriptionRunner | undefined;
  private found: readonly Subscription[] = [];

  constructor(
    private readonly configuration: Configuration,
    private readonly database: Database,
    private readonly discovery: DiscoveryService,
    private readonly commands: CommandBus,
    eventBus: EventBus,
    private readonly feed: EventFeed,
    private readonly jobs: JobQueue,
    wakeUps: WakeUps,
    @Inject(PROCESS_ID) processId: number,
  ) {
    this.publisher = new EventPublisher(feed, eventBus);
    this.table = new Checkpoints(database.pool, processId);
    this.listener = new DatabaseListener(database.directUrl, processId, {
      alive: this.runsHere,
      onWake: () => this.wake(),
      onLeases: () => this.runner?.reclaim(),
    });
    wakeUps.listen(() => this.wake());
  }

  async onApplicationBootstrap(): Promise<void> {
    const providers = this.discovery.getProviders().map(({ instance }: { instance: unknown }) => instance);
    this.found = [
      ...providers.filter(isProjection).map((it) => subscribeProjection(it, this.database.dataSource)),
      ...providers.filter(isReaction).map((it) => subscribeReaction(it, this.commands, this.jobs, this.logger)),
    ];
    const workers = providers.filter((instance) => instance instanceof JobWorker);
    await this.listener.open();
    await this.publisher.start();
    await this.jobs.start(workers.map(({ queue }) => queue));
    // Also without a worker here: a reaction follows what happens from its registration on.
    await this.table.register(this.found);
    if (!this.runsHere) return;
    this.runner = new SubscriptionRunner(this.database.dataSource, this.feed, this.table, this.found, {
      onBatch: ({ name }, events, status) => metrics.projectionEvents.inc({ projection_name: name, status }, events),
    });
    await this.runner.start();
    const { queues } = this.configuration;
    for (const worker of workers) {
      const { queueName, options } = worker.queue;
      if (queues.length === 0 || queues.includes(queueName) || options.cron !== undefined) await this.jobs.work(worker);
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.jobs.stop();
    await this.runner?.stop();
    await this.publisher.stop();
    await this.listener.close();
  }

  /** Something was committed: have everybody look at the log now. */
  wake(): void {
    this.runner?.wake();
    this.publisher.wake();
  }

  /** True when this process runs projections and reactions itself. */
  get runsHere(): boolean {
    return this.configuration.roles.includes('worker');
  }

  get subscriptionNames(): readonly string[] {
    return this.found.map(({ name }) => name);
  }

  /** How far this process has brought a subscription; undefined when it does not hold it. */
  positionOf(name: string): bigint | undefined {
    return this.runner?.positionOf(name);
  }

  /** The subscription of this program with that name. */
  subscription(name: string): Subscription | undefined {
    return this.found.find((it) => it.name === name);
  }

  /** Tells the workers that there may be something to take over. */
  async leasesChanged(): Promise<void> {
    this.runner?.reclaim();
    await this.database.pool.query("SELECT pg_notify('docsense_events', 'leases')");
  }

  /** Checkpoints of the subscriptions that exist in this program: live builds, and those being built. */
  async checkpoints(): Promise<readonly CheckpointRow[]> {
    const rows = await this.table.list();
    return rows.filter(({ subscription }) => this.subscription(subscription) !== undefined);
  }
}
