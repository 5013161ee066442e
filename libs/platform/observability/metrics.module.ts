import { Module } from '@nestjs/common';
import { PrometheusModule } from '@willsoto/nestjs-prometheus';
import { collectDefaultMetrics, register } from 'prom-client';
import { Configuration } from '../configuration/configuration.ts';
import { Database } from '../database/database.ts';
import { buildInfo } from './build-info.ts';
import { MetricsController } from './metrics.controller.ts';
import { metrics } from './metrics.ts';

/** `GET /metrics`. The metrics themselves are in `metrics.ts`; whoever has something to count imports them. */
@Module({
  imports: [
    PrometheusModule.register({ controller: MetricsController, path: '/metrics', defaultMetrics: { enabled: false } }),
  ],
})
export class MetricsModule {
  constructor({ environment, dbPoolMaxSize }: Configuration, { pool }: Database) {
    // The registry belongs to the process; a second application in it (tests) must not register them again.
    if (!register.getSingleMetric('process_cpu_seconds_total')) collectDefaultMetrics();
    metrics.appInfo.set({ version: buildInfo().version, environment }, 1);
    const labels = { pool: 'main' };
    // Read when Prometheus asks, not on a timer.
    Reflect.set(metrics.dbPoolSize, 'collect', () => {
      const active = pool.totalCount - pool.idleCount;
      metrics.dbPoolSize.set(labels, pool.totalCount);
      metrics.dbPoolIdle.set(labels, pool.idleCount);
      metrics.dbPoolActive.set(labels, active);
      metrics.dbPoolUtilization.set(labels, (100 * active) / dbPoolMaxSize);
    });
  }
}
