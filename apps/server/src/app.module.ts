import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { Logger } from 'pino';
import { HealthModule } from '#health';
import {
  AccessModule,
  ConfigurationModule,
  DatabaseModule,
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
}

/** Everything that runs in one process. `ROLES` decides what of it works. */
@Module({})
export class AppModule {
  static in({ configuration, database, logger, lifecycle }: Surroundings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigurationModule.of(configuration),
        ObservabilityModule.with(logger, lifecycle),
        DatabaseModule.at(database),
        AccessModule,
        DiscoveryModule,
        HealthModule,
      ],
    };
  }
}
