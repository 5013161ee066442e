import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { Clock, Ids } from '#kernel';
import { Configuration } from '../configuration/configuration.ts';
import { secretKeyOf } from '../configuration/secret-key.ts';
import { ContentStore } from '../content/content-store.ts';
import { PostgresContentStore } from '../content/postgres-content-store.ts';
import { Database } from '../database/database.ts';
import { projectionEvents, subjectEvents } from '../event-registry.ts';
import { JobQueue } from '../jobs/job-queue.ts';
import { metrics } from '../observability/metrics.ts';
import { RandomIds } from '../random-ids.ts';
import { SystemClock } from '../system-clock.ts';
import { Announcer } from './announcer.ts';
import { CommandExpiry } from './command-expiry.ts';
import { EventCodec } from './event-codec.ts';
import { EventEngine } from './event-engine.ts';
import { EventFeed } from './event-feed.ts';
import { EventHealth } from './event-health.ts';
import { EventStore } from './event-store.ts';
import { PastTables } from './past-tables.ts';
import { PersonalData } from './personal-data.ts';
import { EraseSubjectHandler } from './personal-erasure.ts';
import { PersonalKeys } from './personal-keys.ts';
import { newProcessId, PROCESS_ID } from './process-id.ts';
import { ProjectionOperations } from './projection-operations.ts';
import { ProjectionStatus } from './projection-status.ts';
import { ProjectionsController } from './projections.controller.ts';
import { ReadYourWrites } from './read-your-writes.ts';
import { RegistryAtBoot } from './registry-at-boot.ts';
import { EventRegistry } from './registry.ts';
import { SubjectsController } from './subjects.controller.ts';
import { WorkFolder } from '../work-folder.ts';
import { WakeUps } from './wake-ups.ts';

/** The event store and what runs on it, for every feature module. */
@Global()
@Module({
  imports: [CqrsModule.forRoot(), DiscoveryModule],
  controllers: [ProjectionsController, SubjectsController],
  providers: [
    { provide: Clock, useClass: SystemClock },
    { provide: Ids, useClass: RandomIds },
    { provide: PROCESS_ID, useFactory: newProcessId },
    { provide: 'projectionEvents', useValue: projectionEvents },
    { provide: 'subjectEvents', useValue: subjectEvents },
    { provide: EventRegistry, useFactory: () => new EventRegistry() },
    {
      provide: PersonalKeys,
      inject: [Database, Configuration],
      useFactory: ({ pool }: Database, configuration: Configuration) =>
        new PersonalKeys(pool, () => secretKeyOf(configuration)),
    },
    {
      provide: EventCodec,
      inject: [EventRegistry, PersonalKeys],
      useFactory: (registry: EventRegistry, keys: PersonalKeys) => new EventCodec(registry, new PersonalData(keys)),
    },
    WakeUps,
    WorkFolder,
    {
      provide: Announcer,
      inject: [Database, PROCESS_ID],
      useFactory: ({ pool }: Database, processId: number) => new Announcer(pool, processId),
    },
    {
      provide: EventStore,
      inject: [Database, Configuration, WakeUps, Announcer, EventCodec],
      useFactory: (
        { pool }: Database,
        { dbPreparedStatements }: Configuration,
        wakeUps: WakeUps,
        announcer: Announcer,
        codec: EventCodec,
      ) =>
        new EventStore(pool, {
          prepared: dbPreparedStatements,
          codec,
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
      inject: [Database, Configuration, EventCodec],
      useFactory: ({ pool }: Database, { dbPreparedStatements }: Configuration, codec: EventCodec) =>
        new EventFeed(pool, { prepared: dbPreparedStatements }, codec),
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
    CommandExpiry,
    EraseSubjectHandler,
    EventEngine,
    EventHealth,
    PastTables,
    ProjectionOperations,
    ProjectionStatus,
    ReadYourWrites,
    RegistryAtBoot,
  ],
  exports: [
    WorkFolder,
    CqrsModule,
    Clock,
    Ids,
    EventStore,
    EventFeed,
    EventRegistry,
    JobQueue,
    ContentStore,
    EventEngine,
    PastTables,
    PersonalKeys,
    ReadYourWrites,
  ],
})
export class EventsModule {}
