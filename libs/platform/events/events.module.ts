import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { Clock, Ids } from '#kernel';
import { Configuration } from '../configuration/configuration.ts';
import { ContentStore } from '../content/content-store.ts';
import { PostgresContentStore } from '../content/postgres-content-store.ts';
import { Database } from '../database/database.ts';
import { JobQueue } from '../jobs/job-queue.ts';
import { metrics } from '../observability/metrics.ts';
import { RandomIds } from '../random-ids.ts';
import { SystemClock } from '../system-clock.ts';
import { Announcer } from './announcer.ts';
import { EventEngine } from './event-engine.ts';
import { EventFeed } from './event-feed.ts';
import { EventHealth } from './event-health.ts';
import { EventStore } from './event-store.ts';
import { newProcessId, PROCESS_ID } from './process-id.ts';
import { ProjectionOperations } from './projection-operations.ts';
import { ProjectionStatus } from './projection-status.ts';
import { ProjectionsController } from './projections.controller.ts';
import { ReadYourWrites } from './read-your-writes.ts';
import { WakeUps } from './wake-ups.ts';

/** The event store and what runs on it, for every feature module. */
@Global()
@Module({
  imports: [CqrsModule.forRoot(), DiscoveryModule],
  controllers: [ProjectionsController],
  providers: [
    { provide: Clock, useClass: SystemClock },
    { provide: Ids, useClass: RandomIds },
    { provide: PROCESS_ID, useFactory: newProcessId },
    WakeUps,
    {
      provide: Announcer,
      inject: [Database, PROCESS_ID],
      useFactory: ({ pool }: Database, processId: number) => new Announcer(pool, processId),
    },
    {
      provide: EventStore,
      inject: [Database, Configuration, WakeUps, Announcer],
      useFactory: (
        { pool }: Database,
        { dbPreparedStatements }: Configuration,
        wakeUps: WakeUps,
        announcer: Announcer,
      ) =>
        new EventStore(pool, {
          prepared: dbPreparedStatements,
          onCommitted: () => {
            wakeUps.wake();
            announcer.announce();
          },
          onOperation: (operation, seconds, { status, eventTypes }) => {
            metrics.eventStoreDuration.observe({ operation }, seconds);
            for (const event_type of eventTypes) metrics.eventsAppended.inc({ event_type, status });
          },
        }),
    },
    {
      provide: EventFeed,
      inject: [Database, Configuration],
      useFactory: ({ pool }: Database, { dbPreparedStatements }: Configuration) =>
        new EventFeed(pool, { prepared: dbPreparedStatements }),
    },
    {
      provide: JobQueue,
      inject: [Database],
      useFactory: ({ pool, directUrl }: Database) =>
        new JobQueue(pool, directUrl, {
          onJob: (queue, seconds, status) => {
            metrics.jobDuration.observe({ queue }, seconds);
            metrics.jobsCompleted.inc({ queue, status });
          },
        }),
    },
    {
      provide: ContentStore,
      inject: [Database],
      useFactory: ({ pool }: Database) => new PostgresContentStore(pool),
    },
    EventEngine,
    EventHealth,
    ProjectionOperations,
    ProjectionStatus,
    ReadYourWrites,
  ],
  exports: [CqrsModule, Clock, Ids, EventStore, EventFeed, JobQueue, ContentStore, EventEngine, ReadYourWrites],
})
export class EventsModule {}
