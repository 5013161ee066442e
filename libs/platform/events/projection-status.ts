import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import type { CheckpointRow } from './checkpoints.ts';
import { EventEngine } from './event-engine.ts';
import type { Subscription } from './subscription.ts';

/** Beyond this many events behind, the exact number says no more. */
const MAX_COUNTED = 100_000;

export interface SubscriptionStatus {
  readonly kind: Subscription['kind'];
  readonly name: string;
  readonly version: number;
  readonly status: CheckpointRow['state'];
  readonly position: number;
  /** Events that it follows and has not handled. */
  readonly lag: number;
  /** Age of the oldest of them, 0 without. */
  readonly lagSeconds: number;
  /** Tries since the last batch that went well; 0 when all is well. */
  readonly failures: number;
  readonly lastError: string | null;
}

/** How far projections and reactions have come, whoever runs them. */
@Injectable()
export class ProjectionStatus {
  constructor(
    private readonly engine: EventEngine,
    private readonly database: Database,
  ) {}

  async list(): Promise<readonly SubscriptionStatus[]> {
    return Promise.all((await this.engine.checkpoints()).map((row) => this.status(row)));
  }

  private async status(row: CheckpointRow & Pick<Subscription, 'kind' | 'types'>): Promise<SubscriptionStatus> {
    const { rows } = await this.database.pool.query<{ lag: string; seconds: string }>(
      `SELECT count(*) AS lag, coalesce(extract(epoch FROM clock_timestamp() - min(recorded_at)), 0) AS seconds
       FROM (SELECT recorded_at FROM events WHERE position > $1 AND ($2::text[] IS NULL OR type = ANY($2)) ORDER BY position LIMIT $3) behind`,
      [row.position, row.types === 'all' ? null : [...row.types], MAX_COUNTED],
    );
    return {
      kind: row.kind,
      name: row.subscription,
      version: row.version,
      status: row.state,
      position: Number(row.position),
      lag: Number(rows[0]?.lag ?? 0),
      lagSeconds: Math.max(0, Number(rows[0]?.seconds ?? 0)),
      failures: row.attempts,
      lastError: row.last_error,
    };
  }
}
