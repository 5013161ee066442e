import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { HealthStatus } from '#platform';

/** What one dependency says of itself. */
export class DependencyView {
  /** `disabled`: not configured, and fine so. */
  readonly status!: HealthStatus;
  readonly message!: string;
  readonly details!: Record<string, unknown>;
}

@ApiExtraModels(DependencyView)
export class HealthView {
  /** `degraded` still answers requests. */
  readonly status!: 'healthy' | 'degraded' | 'unhealthy';
  readonly version!: string;
  /** By name: `database`, `event_store`, `jobs`, `content_store`, `ai`… */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(DependencyView) } })
  readonly dependencies!: Record<string, DependencyView>;
}

export class ProbeView {
  readonly status!: 'healthy' | 'unhealthy';
  readonly message!: string;
}

export class PoolView {
  /** Connections that are open. */
  readonly size!: number;
  readonly active!: number;
  readonly idle!: number;
  /** In use, in percent of the limit. */
  readonly utilization_percent!: number;
}

export class DatabaseServerView {
  /** Null while it cannot be asked. */
  readonly version!: string | null;
  readonly name!: string | null;
}

export class DatabaseHealthView {
  readonly status!: HealthStatus;
  readonly message!: string;
  readonly pool!: PoolView;
  readonly database!: DatabaseServerView;
}

export class AiProviderView {
  readonly name!: string;
  readonly configured!: boolean;
  readonly status!: HealthStatus;
  readonly lastError?: string;
  readonly circuit!: 'closed' | 'open' | 'half-open';
}

export class AiHealthView {
  readonly status!: HealthStatus;
  readonly message!: string;
  readonly providers!: AiProviderView[];
}

export class ProjectionHealthView {
  readonly name!: string;
  readonly version!: number;
  readonly status!: 'running' | 'paused' | 'stopped' | 'rebuilding';
  readonly position!: number;
  /** Events. */
  readonly lag!: number;
  readonly lag_seconds!: number;
  readonly failures!: number;
}

export class ProjectionsHealthView {
  readonly status!: HealthStatus;
  readonly message!: string;
  readonly projections!: ProjectionHealthView[];
}
