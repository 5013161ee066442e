import { Global, Module, type DynamicModule } from '@nestjs/common';
import { HealthRegistry } from './health-registry.ts';
import { Lifecycle } from './lifecycle.ts';
import { MetricsModule } from './metrics.module.ts';

/** Metrics, and where modules report their health. */
@Global()
@Module({})
export class ObservabilityModule {
  static with(lifecycle: Lifecycle): DynamicModule {
    return {
      module: ObservabilityModule,
      imports: [MetricsModule],
      providers: [HealthRegistry, { provide: Lifecycle, useValue: lifecycle }],
      exports: [HealthRegistry, Lifecycle],
    };
  }
}
