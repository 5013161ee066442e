import type { Pool } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Subscription } from './subscription.ts';

export type BuildState = 'running' | 'paused' | 'stopped' | 'rebuilding' | 'retired';

/** One range of shards of one build of a subscription. */
export interface Part {
  readonly subscription: string;
  readonly build: number;
  readonly shardFrom: number;
  readonly shardTo: number;
}

/** A part that this process may work on until the lease ends; `epoch` fences off whoever held it before. */
export interface Lease extends Part {
  readonly version: number;
  readonly state: 'running' | 'rebuilding';
  readonly epoch: bigint;
  readonly position: bigint;
}

/** Somebody else has taken the part over, or it was swapped out: what was about to be written must not be written. */
export class Fenced extends Error {}

/** The checkpoint is not where its worker thinks: a commit went through whose answer got lost with the connection. */
export class CheckpointMoved extends Error {
  constructor(readonly position: bigint) {
    super(`The checkpoint stands at ${position}.`);
  }
}

/** Advisory-lock class by which a worker shows that it lives; held by its listening connection. */
export const LIVENESS_CLASS = 17492;
const LEASE_SECONDS = 15;
/** A batch never waits that long between two statements, unless its process was stopped. */
const IDLE_LIMIT = '10s';

interface LeaseRow {
  readonly subscription: string;
  readonly build: number;
  readonly shard_from: number;
  readonly shard_to: number;
  readonly version: number;
  readonly state: 'running' | 'rebuilding';
  readonly epoch: string;
  readonly position: string;
}

export interface CheckpointRow {
  readonly subscription: string;
  readonly build: number;
  readonly shard_from: number;
  readonly shard_to: number;
  readonly version: number;
  readonly state: BuildState;
  readonly position: string;
  readonly owner: number | null;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly started_at: Date;
}

/** The rows of `projection_checkpoints`: who works on what, and how far it has come. Database time only. */
export class Checkpoints {
  constructor(
    private readonly pool: Pool,
    private readonly owner: number,
  ) {}

  /**
   * Makes rows for what is new in this program. A projection starts at the beginning, a reaction with what happens from now
   * on. A projection of a higher version is built beside the live one; a reaction of a higher version goes on where the
   * lower one stood.
   */
  async register(subscriptions: readonly Subscription[]): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      // Several processes start at once: one registers, the others find it done.
      await client.query('SELECT pg_advisory_xact_lock($1, 0)', [LIVENESS_CLASS + 1]);
      const { rows: horizon } = await client.query<{ now: string }>('SELECT event_horizon() AS now');
      for (const { name, version, kind, parts } of subscriptions) {
        const { rows } = await client.query<{ build: number; version: number; state: BuildState }>(
          `SELECT build, version, state FROM projection_checkpoints WHERE subscription = $1 AND state <> 'retired' ORDER BY build DESC LIMIT 1`,
          [name],
        );
        const [latest] = rows;
        if (!latest) {
          await this.insert(
            client,
            name,
            1,
            version,
            'running',
            kind === 'reaction' ? (horizon[0]?.now ?? '0') : '0',
            parts,
          );
        } else if (latest.version < version && kind === 'reaction') {
          await client.query(
            `UPDATE projection_checkpoints SET version = $2 WHERE subscription = $1 AND state <> 'retired'`,
            [name, version],
          );
        } else if (latest.version < version) {
          await this.insert(client, name, latest.build + 1, version, 'rebuilding', '0', 1);
        }
      }
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  /**
   * Takes over what nobody holds: never leased, lease run out, or its owner's listening connection gone; at most what makes
   * this process's share among the workers that live. A program older than the tables leaves them alone.
   */
  async claim(subscriptions: readonly Subscription[]): Promise<readonly Lease[]> {
    const { rows } = await this.pool.query<LeaseRow>(
      `WITH known AS (SELECT * FROM unnest($1::text[], $2::int[]) AS s(name, version)),
       alive AS (
         SELECT DISTINCT objid::bigint::int AS owner FROM pg_locks
         WHERE locktype = 'advisory' AND objsubid = 2 AND classid = $4 AND granted
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())),
       workable AS (
         SELECT c.* FROM projection_checkpoints c JOIN known s ON c.subscription = s.name AND c.version <= s.version
         WHERE c.state IN ('running', 'rebuilding')),
       quota AS (
         SELECT greatest(0, ceil((SELECT count(*) FROM workable)::numeric / greatest(1, (SELECT count(*) FROM alive)))
                            - (SELECT count(*) FROM workable WHERE owner = $3 AND lease_until >= now()))::int AS n),
       free AS (
         SELECT c.subscription, c.build, c.shard_from FROM projection_checkpoints c
         JOIN workable w USING (subscription, build, shard_from)
         WHERE c.owner IS NULL OR c.lease_until < now() OR c.owner NOT IN (SELECT owner FROM alive)
         ORDER BY c.subscription, c.build, c.shard_from
         LIMIT (SELECT n FROM quota)
         FOR UPDATE OF c SKIP LOCKED)
       UPDATE projection_checkpoints c
       SET owner = $3, epoch = c.epoch + 1, lease_until = now() + make_interval(secs => $5), updated_at = now()
       FROM free WHERE (c.subscription, c.build, c.shard_from) = (free.subscription, free.build, free.shard_from)
       RETURNING c.subscription, c.build, c.shard_from, c.shard_to, c.version, c.state, c.epoch, c.position`,
      [
        subscriptions.map(({ name }) => name),
        subscriptions.map(({ version }) => version),
        this.owner,
        LIVENESS_CLASS,
        LEASE_SECONDS,
      ],
    );
    return rows.map(toLease);
  }

  /**
   * Prolongs the leases of this process; answers those that are still its own. A row that a batch has locked is left alone, because
   * the batch prolongs it: whoever waited for it would hold up all the others meanwhile.
   */
  async renew(): Promise<readonly Lease[]> {
    const { rows } = await this.pool.query<LeaseRow>(
      `WITH free AS (
         SELECT subscription, build, shard_from FROM projection_checkpoints
         WHERE owner = $1 AND state IN ('running', 'rebuilding') FOR UPDATE SKIP LOCKED),
       renewed AS (
         UPDATE projection_checkpoints c SET lease_until = now() + make_interval(secs => $2)
         FROM free WHERE (c.subscription, c.build, c.shard_from) = (free.subscription, free.build, free.shard_from))
       SELECT subscription, build, shard_from, shard_to, version, state, epoch, position FROM projection_checkpoints
       WHERE owner = $1 AND state IN ('running', 'rebuilding') ORDER BY subscription, build, shard_from`,
      [this.owner, LEASE_SECONDS],
    );
    return rows.map(toLease);
  }

  /** How many parts this process holds above its share, now that more workers live. */
  async surplus(): Promise<number> {
    const { rows } = await this.pool.query<{ surplus: string }>(
      `SELECT count(*) FILTER (WHERE owner = $1) - ceil(count(*)::numeric / greatest(1, (
         SELECT count(DISTINCT objid) FROM pg_locks
         WHERE locktype = 'advisory' AND objsubid = 2 AND classid = $2 AND granted
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())))) AS surplus
       FROM projection_checkpoints WHERE state IN ('running', 'rebuilding') AND owner IS NOT NULL`,
      [this.owner, LIVENESS_CLASS],
    );
    return Math.max(0, Number(rows[0]?.surplus ?? 0));
  }

  /** Gives one part back at once, between two batches. */
  async giveBack({ subscription, build, shardFrom, epoch }: Lease): Promise<void> {
    await this.pool.query(
      `UPDATE projection_checkpoints SET owner = NULL, lease_until = '-infinity'
       WHERE subscription = $1 AND build = $2 AND shard_from = $3 AND epoch = $4`,
      [subscription, build, shardFrom, epoch],
    );
  }

  /** Gives everything back and says so, so that another process need not wait for the leases to end. */
  async release(): Promise<void> {
    const { rowCount } = await this.pool.query(
      `UPDATE projection_checkpoints SET owner = NULL, lease_until = '-infinity' WHERE owner = $1`,
      [this.owner],
    );
    if (rowCount !== 0) await this.pool.query("SELECT pg_notify('docsense_events', 'leases')");
  }

  /**
   * Moves the checkpoint inside the batch's transaction from where its worker knows it to be, prolongs its lease, and keeps its row
   * locked until that ends. Throws `Fenced` when the lease has gone to somebody else or the part is paused, stopped or retired, and
   * `CheckpointMoved` when it stands elsewhere: then the batch must not be done again. From here on the server ends the
   * transaction when its process stands still, so that it cannot keep others out for longer than the lease.
   */
  async advance(
    rows: EntityManager,
    lease: Lease,
    { from, to }: { readonly from: bigint; readonly to: bigint },
  ): Promise<void> {
    const [, moved] = await rows.query<[unknown[], number]>(
      `UPDATE projection_checkpoints SET position = $5, attempts = 0, last_error = NULL, updated_at = now(),
         lease_until = now() + make_interval(secs => $8)
       WHERE subscription = $1 AND build = $2 AND shard_from = $3 AND epoch = $4 AND state = $6 AND position = $9
       RETURNING set_config('idle_in_transaction_session_timeout', $7, true)`,
      [
        lease.subscription,
        lease.build,
        lease.shardFrom,
        lease.epoch.toString(),
        to.toString(),
        lease.state,
        IDLE_LIMIT,
        LEASE_SECONDS,
        from.toString(),
      ],
    );
    if (moved > 0) return;
    const [mine] = await rows.query<{ position: string }[]>(
      `SELECT position FROM projection_checkpoints
       WHERE subscription = $1 AND build = $2 AND shard_from = $3 AND epoch = $4 AND state = $5`,
      [lease.subscription, lease.build, lease.shardFrom, lease.epoch.toString(), lease.state],
    );
    if (mine) throw new CheckpointMoved(BigInt(mine.position));
    throw new Fenced(`${lease.subscription} is not this process's any more.`);
  }

  /** Leaves the reason of a failed batch where operators look; `stop` also keeps everybody from trying again. */
  async fail({ subscription, build, shardFrom, epoch }: Lease, error: string, stop = false): Promise<void> {
    await this.pool.query(
      `UPDATE projection_checkpoints SET attempts = attempts + 1, last_error = $5, updated_at = now(),
         state = CASE WHEN $6 THEN 'stopped' ELSE state END
       WHERE subscription = $1 AND build = $2 AND shard_from = $3 AND epoch = $4`,
      [subscription, build, shardFrom, epoch, error.slice(0, 2000), stop],
    );
  }

  /** Everything but what is retired. */
  async list(): Promise<readonly CheckpointRow[]> {
    const { rows } = await this.pool.query<CheckpointRow>(
      `SELECT subscription, build, shard_from, shard_to, version, state, position, owner, attempts, last_error, started_at
       FROM projection_checkpoints WHERE state <> 'retired' ORDER BY subscription, build, shard_from`,
    );
    return rows;
  }

  private async insert(
    client: { query(text: string, values: unknown[]): Promise<unknown> },
    name: string,
    build: number,
    version: number,
    state: BuildState,
    position: string,
    parts: number,
  ): Promise<void> {
    const width = 64 / parts;
    await client.query(
      `INSERT INTO projection_checkpoints (subscription, build, version, state, position, shard_from, shard_to)
       SELECT $1, $2, $3, $4, $5, part * $6, part * $6 + $6 - 1 FROM generate_series(0, $7::int - 1) AS part ON CONFLICT DO NOTHING`,
      [name, build, version, state, position, width, parts],
    );
  }
}

const toLease = (row: LeaseRow): Lease => ({
  subscription: row.subscription,
  build: row.build,
  shardFrom: row.shard_from,
  shardTo: row.shard_to,
  version: row.version,
  state: row.state,
  epoch: BigInt(row.epoch),
  position: BigInt(row.position),
});
