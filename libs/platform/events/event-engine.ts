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
    this.listener = new DatabaseListener(database.directUrl, processId, () => this.wake());
    wakeUps.listen(() => this.wake());
  }

  async onApplicationBootstrap(): Promise<void> {
    const providers = this.discovery.getProviders().map(({ instance }: { instance: unknown }) => instance);
    this.found = [
      ...providers.filter(isProjection).map(subscribeProjection),
      ...providers.filter(isReaction).map((it) => subscribeReaction(it, this.commands, this.jobs, this.logger)),
    ];
    const workers = providers.filter((instance) => instance instanceof JobWorker);
    await this.listener.open();
    await this.publisher.start();
    await this.jobs.start(workers.map(({ queue }) => queue));
    if (!this.runsHere) return;
    this.runner = new SubscriptionRunner(this.database.dataSource, this.feed, this.table, this.found, {
      onBatch: ({ name }, events, status) => metrics.projectionEvents.inc({ projection_name: name, status }, events),
    });
    await this.runner.start();
    const { queues } = this.configuration;
    for (const worker of workers) {
      if (queues.length === 0 || queues.includes(worker.queue.queueName)) await this.jobs.work(worker);
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

  /** Checkpoints of the subscriptions that exist in this version of the program, with their kind. */
  async checkpoints(): Promise<readonly (CheckpointRow & Pick<Subscription, 'kind' | 'types'>)[]> {
    const rows = await this.table.list();
    return this.found.flatMap(({ name, version, kind, types }) => {
      const row = rows.find((it) => it.subscription === name && it.version === version);
      return row ? [{ ...row, kind, types }] : [];
    });
  }
}
