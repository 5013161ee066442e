import { createHash } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Decider, DomainEvent } from '#kernel';
import type { EventRegistry } from './registry.ts';

/** A state that a stream had at a version, and whose personal data it may hold. */
export interface Snapshot<State> {
  readonly version: number;
  readonly state: State;
  readonly subjects: readonly string[];
}

/** The table `snapshots`: the newest kept state of each long stream. Only ever a shortcut: without it everything is the same. */
export class SnapshotStore {
  private readonly logger = new Logger('SnapshotStore');
  private readonly hashes = new WeakMap<object, string>();

  constructor(
    private readonly pool: Pool,
    private readonly registry?: EventRegistry,
  ) {}

  /** The snapshot of a stream, when there is one that this decider's code has made. */
  async newest<State, Event extends DomainEvent>(
    tenantId: string,
    stream: string,
    decider: Decider<State, Event>,
  ): Promise<Snapshot<State> | undefined> {
    const { snapshots } = decider;
    if (!snapshots) return undefined;
    const { rows } = await this.pool.query<{ version: number; state: unknown; subjects: string[] }>(
      'SELECT version, state, subjects FROM snapshots WHERE tenant_id = $1 AND stream_id = $2 AND state_hash = $3',
      [tenantId, stream, this.hashOf(decider)],
    );
    const [row] = rows;
    return row && { version: row.version, state: snapshots.decode(row.state), subjects: row.subjects };
  }

  /**
   * Keeps a state, unless one that is newer, or not `every` events older, is there, or a person it tells about was erased
   * meanwhile. Never rejects: what goes wrong is logged.
   */
  async take<State, Event extends DomainEvent>(
    tenantId: string,
    stream: string,
    decider: Decider<State, Event>,
    { version, state, subjects }: Snapshot<State>,
  ): Promise<void> {
    const { snapshots } = decider;
    if (!snapshots) return;
    try {
      // The lock on the keys makes an erasure that is under way wait, or this statement wait for it.
      await this.pool.query(
        `WITH subjects AS (
           SELECT erased_at FROM subject_keys WHERE tenant_id = $1 AND subject_id = ANY($6::text[]) FOR SHARE)
         INSERT INTO snapshots AS s (tenant_id, stream_id, version, state_hash, state, subjects)
         SELECT $1, $2, $3, $4, $5, $6 WHERE NOT EXISTS (SELECT FROM subjects WHERE erased_at IS NOT NULL)
         ON CONFLICT (tenant_id, stream_id) DO UPDATE
         SET version = EXCLUDED.version, state_hash = EXCLUDED.state_hash, state = EXCLUDED.state,
             subjects = EXCLUDED.subjects, taken_at = now()
         WHERE s.state_hash <> EXCLUDED.state_hash OR s.version <= EXCLUDED.version - $7::int`,
        [
          tenantId,
          stream,
          version,
          this.hashOf(decider),
          JSON.stringify(snapshots.encode(state)),
          subjects,
          snapshots.every,
        ],
      );
    } catch (error) {
      this.logger.warn(`no snapshot of ${stream} at version ${version}`, { err: error });
    }
  }

  /** Of everything that makes a state of events: another reducer, shape or schema version makes another hash. */
  private hashOf<State, Event extends DomainEvent>(decider: Decider<State, Event>): string {
    const known = this.hashes.get(decider);
    if (known !== undefined) return known;
    const { evolve, snapshots } = decider;
    const hash = createHash('sha256')
      .update(
        JSON.stringify([
          String(evolve),
          snapshots?.version,
          String(snapshots?.encode),
          String(snapshots?.decode),
          this.registry?.fingerprint,
        ]),
      )
      .digest('hex');
    this.hashes.set(decider, hash);
    return hash;
  }
}
