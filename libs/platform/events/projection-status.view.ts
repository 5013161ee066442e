/** How far a projection or reaction has come. */
export class ProjectionStatusView {
  readonly name!: string;
  readonly version!: number;
  readonly status!: 'running' | 'paused' | 'stopped' | 'rebuilding';
  readonly position!: number;
  /** Events that it follows and has not handled. */
  readonly lag!: number;
  /** Age of the oldest of them in seconds. */
  readonly lag_seconds!: number;
  /** Tries since the last batch that went well. */
  readonly failures!: number;
}

/** What a projection stumbled over. */
export class FailedProjectionView {
  readonly name!: string;
  readonly attempts!: number;
  readonly error!: string;
}

export class ProjectionsStatusView {
  readonly overall_status!: 'healthy' | 'degraded';
  readonly projections!: ProjectionStatusView[];
  readonly failed_projections!: FailedProjectionView[];
}
