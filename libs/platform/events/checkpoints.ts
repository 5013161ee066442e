import type { Pool } from 'pg';
import type { EntityManager } from 'typeorm';

export interface SubscriptionKey {
  readonly subscription: string;
  readonly version: number;
}

/** A subscription that this process may work on until the lease ends; `epoch` fences off whoever held it before. */
export interface Lease extends SubscriptionKey {
  readonly epoch: bigint;
  readonly position: bigint;
}

/** Somebody else has taken the subscription over: what this process was about to write must not be written. */
export class Fenced extends Error {}

/** Advisory-lock class by which a process shows that it lives; held by its listening connection. */
export const LIVENESS_CLASS = 17492;
const LEASE_SECONDS = 15;

interface LeaseRow {
  readonly subscription: string;
  readonly version: number;
  readonly epoch: string;
  readonly position: string;
}

/** The rows of `projection_checkpoints`: who works on which subscription, and how far it has come. Database time only. */
export class Checkpoints {
  constructor(
    private readonly pool: Pool,
    private readonly owner: number,
  ) {}

  /** Makes rows for subscriptions seen for the first time. */
  async register(keys: readonly SubscriptionKey[]): Promise<void> {
    await this.pool.query(
      `INSERT INTO projection_checkpoints (subscription, version, shard_from, shard_to)
       SELECT name, version, 0, 63 FROM unnest($1::text[], $2::int[]) AS s(name, version) ON CONFLICT DO NOTHING`,
      [keys.map((key) => key.subscription), keys.map((key) => key.version)],
    );
  }

  /** Takes over what nobody holds: never leased, lease run out, or its owner's listening connection gone. */
  async claim(keys: readonly SubscriptionKey[]): Promise<readonly Lease[]> {
    if (keys.length === 0) return [];
    const { rows } = await this.pool.query<LeaseRow>(
      `WITH free AS (
         SELECT c.subscription, c.version, c.shard_from FROM projection_checkpoints c
         JOIN unnest($1::text[], $2::int[]) AS s(name, version) ON c.subscription = s.name AND c.version = s.version
         WHERE c.state = 'running' AND (
           c.owner IS NULL OR c.lease_until < now() OR c.owner = $3 OR NOT EXISTS (
             SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.objsubid = 2 AND l.classid = $4 AND l.objid = c.owner
               AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())))
         FOR UPDATE OF c SKIP LOCKED)
       UPDATE projection_checkpoints c
       SET owner = $3, epoch = c.epoch + 1, lease_until = now() + make_interval(secs => $5), updated_at = now()
       FROM free WHERE c.subscription = free.subscription AND c.version = free.version AND c.shard_from = free.shard_from
       RETURNING c.subscription, c.version, c.epoch, c.position`,
      [keys.map((key) => key.subscription), keys.map((key) => key.version), this.owner, LIVENESS_CLASS, LEASE_SECONDS],
    );
    return rows.map((row) => ({ ...row, epoch: BigInt(row.epoch), position: BigInt(row.position) }));
  }

  /** Prolongs every lease of this process; answers those that are still its own. */
  async renew(): Promise<ReadonlySet<string>> {
    const { rows } = await this.pool.query<{ subscription: string }>(
      `UPDATE projection_checkpoints SET lease_until = now() + make_interval(secs => $2) WHERE owner = $1 RETURNING subscription`,
      [this.owner, LEASE_SECONDS],
    );
    return new Set(rows.map((row) => row.subscription));
  }

  /** Gives everything back at once, so that another process need not wait for the leases to end. */
  async release(): Promise<void> {
    await this.pool.query(
      `UPDATE projection_checkpoints SET owner = NULL, lease_until = '-infinity' WHERE owner = $1`,
      [this.owner],
    );
  }

  /** Moves the checkpoint inside the batch's transaction. Throws `Fenced` when the lease has gone to somebody else. */
  async advance(rows: EntityManager, lease: Lease, position: bigint): Promise<void> {
    const [, moved] = await rows.query<[unknown[], number]>(
      `UPDATE projection_checkpoints SET position = $4, attempts = 0, last_error = NULL, updated_at = now()
       WHERE subscription = $1 AND version = $2 AND epoch = $3`,
      [lease.subscription, lease.version, lease.epoch.toString(), position.toString()],
    );
    if (moved === 0) throw new Fenced(`${lease.subscription} has been taken over.`);
  }

  /** Leaves the reason of a failed batch where operators look. */
  async fail({ subscription, version, epoch }: Lease, error: string): Promise<void> {
    await this.pool.query(
      `UPDATE projection_checkpoints SET attempts = attempts + 1, last_error = $4, updated_at = now()
       WHERE subscription = $1 AND version = $2 AND epoch = $3`,
      [subscription, version, epoch.toString(), error.slice(0, 2000)],
    );
  }

  /** Positions as the table has them, for waiting on work of other processes and for health. */
  async list(): Promise<readonly CheckpointRow[]> {
    const { rows } = await this.pool.query<CheckpointRow>(
      `SELECT subscription, version, position, state, attempts, last_error, owner FROM projection_checkpoints ORDER BY subscription, version`,
    );
    return rows;
  }
}

export interface CheckpointRow {
  readonly subscription: string;
  readonly version: number;
  readonly position: string;
  readonly state: 'running' | 'paused' | 'stopped' | 'rebuilding';
  readonly attempts: number;
  readonly last_error: string | null;
  readonly owner: number | null;
}
