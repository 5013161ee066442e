import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import { HealthRegistry } from './health-registry.ts';
import { Lifecycle } from './lifecycle.ts';
import { LoggingModule } from './logging.module.ts';
import { MetricsModule } from './metrics.module.ts';

/** Logs, metrics, and where modules report their health. */
@Global()
@Module({})
export class ObservabilityModule {
  static with(logger: Logger, lifecycle: Lifecycle): DynamicModule {
    return {
      module: ObservabilityModule,
      imports: [LoggingModule.to(logger), MetricsModule],
      providers: [HealthRegistry, { provide: Lifecycle, useValue: lifecycle }],
      exports: [HealthRegistry, Lifecycle],
    };
  }
}
