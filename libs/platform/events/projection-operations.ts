import { Injectable } from '@nestjs/common';
import { DomainError, type Recorded } from '#kernel';
import { Database } from '../database/database.ts';
import { createTablesIn, swapBack, writeTo } from './build-schema.ts';
import { EventCodec } from './event-codec.ts';
import { EVENT_COLUMNS, type EventRow } from './event-row.ts';
import { EventEngine } from './event-engine.ts';
import { EventFeed } from './event-feed.ts';
import { EventStore } from './event-store.ts';
import type { Build } from './parked-streams.ts';
import type { Subscription } from './subscription.ts';

/** Events that are written together into tables of the past. */
const PAST_BATCH = 2_000;

export class ProjectionNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'projection-not-found';
}

export class FailureNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'projection-failure-not-found';
}

export class NotPossibleNow extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'not-possible-now';
}

export interface ProjectionFailure extends Build {
  readonly id: string;
  readonly streamId: string;
  readonly position: number;
  readonly eventId: string;
  readonly eventType: string;
  readonly status: 'failed' | 'waiting' | 'skipped';
  readonly attempts: number;
  readonly error: string | null;
  readonly firstFailedAt: Date;
  readonly lastFailedAt: Date;
}

interface FailureRow {
  readonly id: string;
  readonly subscription: string;
  readonly build: number;
  readonly tenant_id: string;
  readonly stream_id: string;
  readonly position: string;
  readonly event_id: string;
  readonly event_type: string;
  readonly status: ProjectionFailure['status'];
  readonly attempts: number;
  readonly error: string | null;
  readonly first_failed_at: Date;
  readonly last_failed_at: Date;
}

/** How a retry of a parked stream ended: events that were made good, and the error at which it stopped, if it did. */
export interface Drained {
  readonly handled: number;
  readonly waiting: number;
  readonly error: string | null;
}

/** What an operator may do with projections and reactions. Everything leaves a trace in the audit trail. */
@Injectable()
export class ProjectionOperations {
  constructor(
    private readonly database: Database,
    private readonly engine: EventEngine,
    private readonly events: EventStore,
    private readonly feed: EventFeed,
    private readonly codec: EventCodec,
  ) {}

  /** What could not be handled, the oldest first. Throws `ProjectionNotFound`. */
  async failures(name: string): Promise<readonly ProjectionFailure[]> {
    this.subscription(name);
    const { rows } = await this.database.pool.query<FailureRow>(
      'SELECT * FROM projection_failures WHERE subscription = $1 ORDER BY build, position LIMIT 1000',
      [name],
    );
    return rows.map(toFailure);
  }

  /**
   * Tries the stream of a failed event again, in order, until it is through or fails anew. Nothing of the stream overtakes:
   * what arrives meanwhile waits behind. Throws `FailureNotFound`.
   */
  async retry(id: string): Promise<Drained> {
    const failure = await this.failure(id);
    await this.database.pool.query(
      "UPDATE projection_failures SET status = 'failed' WHERE id = $1 AND status = 'skipped'",
      [id],
    );
    const drained = await this.drain(failure);
    await this.trace(failure.subscription, 'ProjectionFailureRetried', {
      failureId: id,
      eventId: failure.event_id,
      ...drained,
    });
    return drained;
  }

  /** Gives a failed event up for good, and lets its stream go on. Throws `FailureNotFound`. */
  async discard(id: string, reason: string): Promise<Drained> {
    const failure = await this.failure(id);
    await this.trace(failure.subscription, 'ProjectionFailureDiscarded', {
      failureId: id,
      eventId: failure.event_id,
      reason,
    });
    await this.database.pool.query('DELETE FROM projection_failures WHERE id = $1', [id]);
    return this.drain(failure);
  }

  /** Has the tables of a projection filled anew beside the live ones, and swapped when they are level. */
  async rebuild(name: string): Promise<{ build: number }> {
    const { version, kind } = this.subscription(name);
    if (kind === 'reaction') throw new NotPossibleNow('A reaction has no tables to rebuild.');
    const { rows } = await this.database.pool.query<{ build: number }>(
      `INSERT INTO projection_checkpoints (subscription, build, version, state, shard_from, shard_to)
       SELECT $1, max(build) + 1, $2, 'rebuilding', 0, 63 FROM projection_checkpoints WHERE subscription = $1
       HAVING count(*) FILTER (WHERE state = 'rebuilding') = 0
       ON CONFLICT DO NOTHING RETURNING build`,
      [name, version],
    );
    const [row] = rows;
    if (!row) throw new NotPossibleNow(`${name} is being rebuilt already.`);
    await this.trace(name, 'ProjectionRebuildRequested', { build: row.build, version });
    await this.engine.leasesChanged();
    return row;
  }

  /** Puts the tables before the last rebuild back; they take up where they were left. */
  async rollback(name: string): Promise<{ build: number }> {
    const { tables } = this.subscription(name);
    const build = await this.database.dataSource.transaction(async (rows) => {
      await rows.query("SET LOCAL lock_timeout = '2s'");
      const kept = await rows.query<{ build: number }[]>(
        `SELECT DISTINCT build FROM projection_checkpoints WHERE subscription = $1 AND state = 'retired'`,
        [name],
      );
      const [retired] = kept;
      if (!retired) throw new NotPossibleNow(`${name} has no earlier build to go back to.`);
      await rows.query(`SELECT FROM projection_checkpoints WHERE subscription = $1 FOR UPDATE`, [name]);
      await swapBack(rows, name, tables);
      await rows.query(`DELETE FROM projection_checkpoints WHERE subscription = $1 AND state <> 'retired'`, [name]);
      await rows.query(
        `UPDATE projection_checkpoints SET state = 'running', owner = NULL, epoch = epoch + 1 WHERE subscription = $1`,
        [name],
      );
      return retired.build;
    });
    await this.trace(name, 'ProjectionRolledBack', { build });
    await this.engine.leasesChanged();
    return { build };
  }

  /**
   * Fills new tables in a schema of their own with what a projection had made of the log up to a position: all tenants, all or
   * nothing, without the live ones noticing. Answers how many events went in. Throws `ProjectionNotFound`, `NotPossibleNow` when
   * the schema exists or the log has not reached the position, and the error of an event that cannot be handled.
   */
  async asOf(name: string, position: number, schema: string): Promise<{ events: number }> {
    const subscription = this.subscription(name);
    if (subscription.kind === 'reaction') throw new NotPossibleNow('A reaction has no tables.');
    const upTo = BigInt(position);
    if (upTo > (await this.feed.horizon())) throw new NotPossibleNow(`The log has not reached position ${position}.`);
    const types = subscription.types === 'all' ? undefined : [...subscription.types];
    const events = await this.database.dataSource.transaction(async (rows) => {
      const [taken] = await rows.query<object[]>('SELECT FROM pg_namespace WHERE nspname = $1', [schema]);
      if (taken) throw new NotPossibleNow(`There is a schema ${schema} already.`);
      await createTablesIn(rows, schema, subscription.tables);
      await writeTo(rows, schema);
      let done = 0;
      for (let after = 0n; after < upTo;) {
        const { events: slice, reached } = types
          ? await this.feed.readTypes(after, upTo, PAST_BATCH, types)
          : await this.feed.read(after, upTo, PAST_BATCH);
        await subscription.write(rows, slice);
        done += slice.length;
        after = reached;
      }
      return done;
    });
    await this.trace(name, 'ProjectionSeenAsOf', { position, schema });
    return { events };
  }

  /** Holds a subscription where it is. */
  async pause(name: string): Promise<void> {
    this.subscription(name);
    await this.database.pool.query(
      `UPDATE projection_checkpoints SET state = 'paused', owner = NULL, epoch = epoch + 1 WHERE subscription = $1 AND state = 'running'`,
      [name],
    );
    await this.trace(name, 'ProjectionPaused', {});
  }

  /** Lets a subscription that was paused or has stopped go on. */
  async resume(name: string): Promise<void> {
    this.subscription(name);
    await this.database.pool.query(
      `UPDATE projection_checkpoints SET state = 'running', attempts = 0, last_error = NULL
       WHERE subscription = $1 AND state IN ('paused', 'stopped')`,
      [name],
    );
    await this.trace(name, 'ProjectionResumed', {});
    await this.engine.leasesChanged();
  }

  /** One event a transaction, each under the checkpoint's lock, so that the runner sees a stream parked or free, nothing between. */
  private async drain({ subscription: name, build, tenant_id, stream_id }: FailureRow): Promise<Drained> {
    const subscription = this.subscription(name);
    let handled = 0;
    for (;;) {
      const next = await this.next(name, build, tenant_id, stream_id);
      if (!next) return { handled, waiting: 0, error: null };
      try {
        await subscription.before?.([next.event]);
        await this.database.dataSource.transaction(async (rows) => {
          await rows.query('SELECT FROM projection_checkpoints WHERE subscription = $1 AND build = $2 FOR UPDATE', [
            name,
            build,
          ]);
          await subscription.write(rows, [next.event]);
          await rows.query('DELETE FROM projection_failures WHERE id = $1', [next.id]);
        });
        handled += 1;
      } catch (error) {
        const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
        const { rows } = await this.database.pool.query<{ waiting: string }>(
          `WITH failed AS (
             UPDATE projection_failures SET status = 'failed', attempts = attempts + 1, error = $2, last_failed_at = now() WHERE id = $1)
           SELECT count(*) AS waiting FROM projection_failures
           WHERE subscription = $3 AND build = $4 AND tenant_id = $5 AND stream_id = $6`,
          [next.id, text.slice(0, 2000), name, build, tenant_id, stream_id],
        );
        return { handled, waiting: Number(rows[0]?.waiting ?? 0), error: text };
      }
    }
  }

  private async next(
    name: string,
    build: number,
    tenantId: string,
    streamId: string,
  ): Promise<{ id: string; event: Recorded } | undefined> {
    const { rows } = await this.database.pool.query<[failure: string, ...EventRow]>({
      rowMode: 'array',
      text: `SELECT f.id, e.*
       FROM projection_failures f, LATERAL (SELECT ${EVENT_COLUMNS} FROM events WHERE position = f.position) e
       WHERE f.subscription = $1 AND f.build = $2 AND f.tenant_id = $3 AND f.stream_id = $4 AND f.status IN ('failed', 'waiting')
       ORDER BY f.position LIMIT 1`,
      values: [name, build, tenantId, streamId],
    });
    const [row] = rows;
    if (!row) return undefined;
    const [id, ...stored] = row;
    const [event] = await this.codec.decode([stored]);
    return event && { id, event };
  }

  private subscription(name: string): Subscription {
    const found = this.engine.subscription(name);
    if (!found) throw new ProjectionNotFound(`There is no projection ${name}.`);
    return found;
  }

  private async failure(id: string): Promise<FailureRow> {
    const { rows } = await this.database.pool.query<FailureRow>('SELECT * FROM projection_failures WHERE id = $1', [
      id,
    ]);
    const [row] = rows;
    if (!row) throw new FailureNotFound(`There is no failure ${id}.`);
    return row;
  }

  private async trace(name: string, type: string, data: object): Promise<void> {
    await this.events.append({
      stream: `projection-${name}`,
      expected: 'any',
      events: [{ type, data: { projection: name, ...data } }],
    });
  }
}

const toFailure = (row: FailureRow): ProjectionFailure => ({
  id: row.id,
  subscription: row.subscription,
  build: row.build,
  streamId: row.stream_id,
  position: Number(row.position),
  eventId: row.event_id,
  eventType: row.event_type,
  status: row.status,
  attempts: row.attempts,
  error: row.error,
  firstFailedAt: row.first_failed_at,
  lastFailedAt: row.last_failed_at,
});
