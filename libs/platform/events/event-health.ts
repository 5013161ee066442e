import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { JobQueue } from '../jobs/job-queue.ts';
import { HealthRegistry, type DependencyHealth } from '../observability/health-registry.ts';
import { metrics } from '../observability/metrics.ts';
import { ProjectionStatus, type BuildStatus } from './projection-status.ts';

/** A projection that is behind for longer than this no longer shows what people decided. */
const LATE_SECONDS = 30;

/** Tells health and metrics about event store, projections, jobs and content. */
@Injectable()
export class EventHealth {
  constructor(
    registry: HealthRegistry,
    private readonly database: Database,
    private readonly projections: ProjectionStatus,
    private readonly jobs: JobQueue,
  ) {
    registry.add('event_store', () => this.eventStore());
    registry.add('projections', () => this.projectionHealth());
    registry.add('jobs', () => this.jobHealth());
    registry.add('content_store', () => this.contentStore());
    // Read when Prometheus asks; each gauge for itself, because they are collected side by side.
    Reflect.set(metrics.projectionLagEvents, 'collect', () =>
      this.each(({ name, lag }) => metrics.projectionLagEvents.set({ projection_name: name }, lag)),
    );
    Reflect.set(metrics.projectionLagSeconds, 'collect', () =>
      this.each(({ name, lagSeconds }) => metrics.projectionLagSeconds.set({ projection_name: name }, lagSeconds)),
    );
    Reflect.set(metrics.projectionFailures, 'collect', () =>
      this.each(({ name, failures }) => metrics.projectionFailures.set({ projection_name: name }, failures)),
    );
    Reflect.set(metrics.jobsQueued, 'collect', async () => {
      const queued = await this.jobs.queued().catch(() => new Map<string, number>());
      for (const [queue, waiting] of queued) metrics.jobsQueued.set({ queue }, waiting);
    });
  }

  /** Live builds only: one that is being built is behind by its nature. Without the database there is nothing to tell: the gauges keep what they had. */
  private async each(tell: (status: BuildStatus) => void): Promise<void> {
    for (const status of await this.projections.list().catch(() => []))
      if (status.status !== 'rebuilding') tell(status);
  }

  private async eventStore(): Promise<DependencyHealth> {
    const { position, heldBack, ageSeconds, pid } = await this.projections.horizon();
    const details = { position, held_back: heldBack, horizon_age_seconds: ageSeconds, horizon_pid: pid };
    return (ageSeconds ?? 0) > LATE_SECONDS
      ? {
          status: 'degraded',
          message: `A writer (server process ${pid}) has been holding readers back for ${Math.round(ageSeconds ?? 0)} s.`,
          details,
        }
      : { status: 'healthy', message: 'Answers.', details };
  }

  private async projectionHealth(): Promise<DependencyHealth> {
    const all = await this.projections.list();
    const troubled = all.filter(
      ({ failures, attempts, lagSeconds, status }) =>
        failures > 0 || attempts > 0 || status === 'stopped' || (status === 'running' && lagSeconds > LATE_SECONDS),
    );
    const projections = all.map(({ name, version, status, position, lag, lagSeconds, failures }) => ({
      name,
      version,
      status,
      position,
      lag,
      lag_seconds: Math.round(lagSeconds * 1000) / 1000,
      failures,
    }));
    return troubled.length === 0
      ? { status: 'healthy', message: 'All are up to date.', details: { projections } }
      : {
          status: 'degraded',
          message: `Behind or failing: ${troubled.map(({ name }) => name).join(', ')}.`,
          details: { projections },
        };
  }

  private async jobHealth(): Promise<DependencyHealth> {
    const queued = Object.fromEntries(await this.jobs.queued());
    return { status: 'healthy', message: 'Answers.', details: { queued } };
  }

  private async contentStore(): Promise<DependencyHealth> {
    await this.database.pool.query('SELECT FROM content_objects LIMIT 1');
    return { status: 'healthy', message: 'Answers.', details: { kind: 'postgresql' } };
  }
}
