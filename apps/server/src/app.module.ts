import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { Logger } from 'pino';
import {
  AccessModule,
  ConfigurationModule,
  DatabaseModule,
  EventsModule,
  IdempotencyModule,
  ObservabilityModule,
  type Configuration,
  type DatabaseAddress,
  type Lifecycle,
} from '#platform';

export interface Surroundings {
  readonly configuration: Configuration;
  readonly database: DatabaseAddress;
  readonly logger: Logger;
  readonly lifecycle: Lifecycle;
  readonly features: readonly (Type | DynamicModule)[];
}

/** The ground and the features of one process. `ROLES` decides what of it works. */
@Module({})
export class AppModule {
  static in({ configuration, database, lifecycle, features }: Surroundings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigurationModule.of(configuration),
        ObservabilityModule.with(lifecycle),
        DatabaseModule.at(database),
        EventsModule,
        IdempotencyModule,
        AccessModule,
        DiscoveryModule,
        ...features,
      ],
    };
  }
}
