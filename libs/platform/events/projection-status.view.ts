/** How far the building of new tables beside the live ones is. */
export class RebuildView {
  /** 0–1. */
  readonly progress!: number;
  /** Seconds that the rest will take at this pace; null before the first batch. */
  readonly eta_seconds!: number | null;
}

/** How far a projection or reaction has come. */
export class ProjectionStatusView {
  readonly name!: string;
  readonly kind!: 'projection' | 'reaction';
  readonly version!: number;
  /** Counts the fillings of its tables. */
  readonly build!: number;
  readonly status!: 'running' | 'paused' | 'stopped' | 'rebuilding';
  readonly position!: number;
  /** Events that it follows and has not handled. */
  readonly lag!: number;
  /** Age of the oldest of them in seconds. */
  readonly lag_seconds!: number;
  /** Events set aside: failed, or waiting behind one that did. */
  readonly failures!: number;
  /** Only while it is being built. */
  readonly rebuild?: RebuildView;
}

/** What a projection stumbled over. */
export class FailedProjectionView {
  readonly name!: string;
  readonly failures!: number;
  readonly attempts!: number;
  /** Of the batch at hand; null when single events were set aside. */
  readonly error!: string | null;
}

/** How far the log can be read. */
export class HorizonView {
  readonly position!: number;
  /** Positions that were taken and cannot be read yet. */
  readonly held_back!: number;
  /** Age of the transaction that holds readers back. */
  readonly age_seconds!: number | null;
  /** Its server process. */
  readonly pid!: number | null;
}

export class ProjectionsStatusView {
  readonly overall_status!: 'healthy' | 'degraded';
  readonly horizon!: HorizonView;
  readonly projections!: ProjectionStatusView[];
  readonly failed_projections!: FailedProjectionView[];
}

/** An event that could not be handled, or one that waits behind it. */
export class ProjectionFailureView {
  readonly id!: string;
  readonly projection!: string;
  readonly build!: number;
  readonly streamId!: string;
  readonly position!: number;
  readonly eventId!: string;
  readonly eventType!: string;
  readonly status!: 'failed' | 'waiting' | 'skipped';
  readonly attempts!: number;
  readonly error!: string | null;
  readonly firstFailedAt!: string;
  readonly lastFailedAt!: string;
}

export class ProjectionFailureListView {
  readonly items!: ProjectionFailureView[];
  readonly nextCursor!: string | null;
}

/** How a retry ended. */
export class DrainedView {
  /** Events of the stream that were made good. */
  readonly handled!: number;
  /** Events that still wait. */
  readonly waiting!: number;
  /** At what it stopped; null when the stream is through. */
  readonly error!: string | null;
}

export class BuildView {
  readonly projection!: string;
  readonly build!: number;
}

export class PastProjectionView {
  projection!: string;
  /** The last position of the log that counts. */
  position!: number;
  /** Where its tables are. */
  schema!: string;
  /** Events that went in. */
  events!: number;
}
