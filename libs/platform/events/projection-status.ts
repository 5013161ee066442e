import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import type { BuildState, CheckpointRow } from './checkpoints.ts';
import { EventEngine } from './event-engine.ts';
import type { Subscription } from './subscription.ts';

/** Beyond this many events behind, the exact number says no more. */
const MAX_COUNTED = 100_000;

export interface BuildStatus {
  readonly kind: Subscription['kind'];
  readonly name: string;
  readonly version: number;
  readonly build: number;
  readonly status: Exclude<BuildState, 'retired'>;
  /** Of the part that is furthest behind. */
  readonly position: number;
  /** Events that it follows and has not handled. */
  readonly lag: number;
  /** Age of the oldest of them, 0 without. */
  readonly lagSeconds: number;
  /** Events set aside: failed, or waiting behind one that did. */
  readonly failures: number;
  /** Tries of the batch at hand; 0 when all is well. */
  readonly attempts: number;
  readonly lastError: string | null;
  /** Only while being built: done, 0–1, and the seconds that the rest will take at this pace. */
  readonly rebuild?: { readonly progress: number; readonly etaSeconds: number | null };
}

export interface HorizonStatus {
  readonly position: number;
  /** Positions that were taken and cannot be read yet, because a writer has not ended. */
  readonly heldBack: number;
  /** Age of the transaction that holds readers back, and its server process; null when none does. */
  readonly ageSeconds: number | null;
  readonly pid: number | null;
}

/** How far projections and reactions have come, whoever runs them. */
@Injectable()
export class ProjectionStatus {
  constructor(
    private readonly engine: EventEngine,
    private readonly database: Database,
  ) {}

  /** Every live build, and after it the one that is being built beside it. */
  async list(): Promise<readonly BuildStatus[]> {
    const builds = Map.groupBy(
      await this.engine.checkpoints(),
      ({ subscription, build }) => `${subscription}/${build}`,
    );
    const failures = await this.failures();
    return Promise.all([...builds].map(([key, parts]) => this.status(parts, failures.get(key) ?? 0)));
  }

  /** How far the log can be read, and who keeps it from being read further. */
  async horizon(): Promise<HorizonStatus> {
    const { rows } = await this.database.pool.query<{
      position: string;
      high: string;
      pid: number | null;
      age: string | null;
    }>(
      `SELECT event_horizon() AS position, s.last_value AS high, a.pid, extract(epoch FROM clock_timestamp() - a.xact_start) AS age
       FROM event_positions s LEFT JOIN LATERAL (
         SELECT a.pid, a.xact_start FROM pg_locks l JOIN pg_stat_activity a USING (pid)
         WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND (l.classid::bigint >> 16) = 17491
           AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
         ORDER BY l.classid, l.objid LIMIT 1) a ON true`,
    );
    const [row] = rows;
    const position = Number(row?.position ?? 0);
    return {
      position,
      heldBack: row?.pid ? Math.max(0, Number(row.high) - position) : 0,
      ageSeconds: row?.age == null ? null : Number(row.age),
      pid: row?.pid ?? null,
    };
  }

  private async failures(): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.database.pool.query<{ key: string; failures: string }>(
      `SELECT subscription || '/' || build AS key, count(*) AS failures FROM projection_failures WHERE status <> 'skipped' GROUP BY 1`,
    );
    return new Map(rows.map(({ key, failures }) => [key, Number(failures)]));
  }

  private async status(parts: readonly CheckpointRow[], failures: number): Promise<BuildStatus> {
    const [furthest] = parts.toSorted((a, b) => Number(BigInt(a.position) - BigInt(b.position)));
    const subscription = furthest && this.engine.subscription(furthest.subscription);
    if (!furthest || !subscription) throw new Error('A build has at least one part.');
    const { types } = subscription;
    const { rows } = await this.database.pool.query<{ lag: string; seconds: string; horizon: string; running: string }>(
      `SELECT count(*) AS lag, coalesce(extract(epoch FROM clock_timestamp() - min(recorded_at)), 0) AS seconds,
              event_horizon() AS horizon, extract(epoch FROM now() - $4::timestamptz) AS running
       FROM (SELECT recorded_at FROM events WHERE position > $1 AND ($2::text[] IS NULL OR type = ANY($2)) ORDER BY position LIMIT $3) behind`,
      [furthest.position, types === 'all' ? null : [...types], MAX_COUNTED, furthest.started_at],
    );
    const worst = (['stopped', 'paused', 'rebuilding', 'running'] as const).find((state) =>
      parts.some((part) => part.state === state),
    );
    const [position, horizon] = [Number(furthest.position), Number(rows[0]?.horizon ?? 0)];
    return {
      kind: subscription.kind,
      name: furthest.subscription,
      version: furthest.version,
      build: furthest.build,
      status: worst ?? 'running',
      position,
      lag: Number(rows[0]?.lag ?? 0),
      lagSeconds: Math.max(0, Number(rows[0]?.seconds ?? 0)),
      failures,
      attempts: Math.max(...parts.map(({ attempts }) => attempts)),
      lastError: parts.find(({ last_error }) => last_error !== null)?.last_error ?? null,
      ...(worst === 'rebuilding' ? { rebuild: progressOf(position, horizon, Number(rows[0]?.running ?? 0)) } : {}),
    };
  }
}

const progressOf = (
  position: number,
  horizon: number,
  seconds: number,
): { progress: number; etaSeconds: number | null } => ({
  progress: horizon === 0 ? 1 : Math.min(1, position / horizon),
  etaSeconds: position === 0 ? null : Math.round((seconds / position) * Math.max(0, horizon - position)),
});
