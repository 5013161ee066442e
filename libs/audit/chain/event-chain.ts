import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { Database } from '#platform';
import { EVENT_DIGEST, GENESIS, link } from './link.ts';

/** Links compared by one statement. */
const PAGE = 5_000;
/** Faults that are named; more are counted. */
export const MOST_FAULTS = 100;

/**
 * What is wrong at a position: an event whose row was `changed`, one that was `removed` or `inserted` after the chain had passed,
 * or a link of the chain that does not follow from the one before (`relinked`).
 */
export interface ChainFault {
  readonly position: number;
  readonly eventId: string | null;
  readonly type: string | null;
  readonly fault: 'changed' | 'removed' | 'inserted' | 'relinked';
}

export interface ChainHead {
  readonly position: bigint;
  readonly place: bigint;
  readonly head: Buffer;
}

export interface ChainProof {
  /** Undefined when the tenant has no chain yet. */
  readonly head: ChainHead | undefined;
  readonly faults: readonly ChainFault[];
  readonly faultCount: number;
  /** Events after the last link: the chain follows the log by milliseconds. */
  readonly pending: number;
}

interface ComparedRow {
  readonly position: string;
  readonly event_id: string | null;
  readonly type: string | null;
  readonly actual: Buffer | null;
  readonly place: string | null;
  readonly digest: Buffer | null;
  readonly head: Buffer | null;
}

interface HeadRow {
  readonly position: string;
  readonly place: string;
  readonly head: Buffer;
}

const toHead = (row: HeadRow | undefined): ChainHead | undefined =>
  row && { position: BigInt(row.position), place: BigInt(row.place), head: row.head };

/** The link of a tenant at a position, or the last one. */
const chainHead = async (pool: Pool, tenantId: string, position?: number): Promise<ChainHead | undefined> => {
  const { rows } = await pool.query<HeadRow>(
    `SELECT position, place, head FROM event_chain WHERE tenant_id = $1 AND ($2::bigint IS NULL OR position = $2)
     ORDER BY position DESC LIMIT 1`,
    [tenantId, position ?? null],
  );
  return toHead(rows[0]);
};

const verifyChain = async (pool: Pool, tenantId: string): Promise<ChainProof> => {
  const head = await chainHead(pool, tenantId);
  const last = head?.position ?? 0n;
  const faults: ChainFault[] = [];
  let faultCount = 0;
  let before = { place: 0n, head: GENESIS as Buffer };
  for (let after = 0n; after < last;) {
    const upTo = await endOfPage(pool, tenantId, after, last);
    for (const row of await compare(pool, tenantId, after, upTo)) {
      const fault = faultOf(row, before);
      if (fault) faultCount += 1;
      if (fault && faults.length < MOST_FAULTS)
        faults.push({ position: Number(row.position), eventId: row.event_id, type: row.type, fault });
      // From the link as it stands, so that one fault is not one of everything behind it.
      if (row.head && row.place) before = { place: BigInt(row.place), head: row.head };
    }
    after = upTo;
  }
  const { rows } = await pool.query<{ pending: string }>(
    'SELECT count(*) AS pending FROM events WHERE tenant_id = $1 AND position > $2',
    [tenantId, last],
  );
  return { head, faults, faultCount, pending: Number(rows[0]?.pending) };
};

const faultOf = (
  { actual, digest, head, place }: ComparedRow,
  before: { readonly place: bigint; readonly head: Buffer },
): ChainFault['fault'] | undefined => {
  if (!digest || !head || !place) return 'inserted';
  if (!link(before.head, digest).equals(head) || BigInt(place) !== before.place + 1n) return 'relinked';
  if (!actual) return 'removed';
  return actual.equals(digest) ? undefined : 'changed';
};

const endOfPage = async (pool: Pool, tenantId: string, after: bigint, last: bigint): Promise<bigint> => {
  const { rows } = await pool.query<{ position: string }>(
    'SELECT position FROM event_chain WHERE tenant_id = $1 AND position > $2 ORDER BY position OFFSET $3 LIMIT 1',
    [tenantId, after, PAGE - 1],
  );
  return BigInt(rows[0]?.position ?? last);
};

const compare = async (pool: Pool, tenantId: string, after: bigint, upTo: bigint): Promise<readonly ComparedRow[]> => {
  const { rows } = await pool.query<ComparedRow>(
    `SELECT position, e.event_id, e.type, e.actual, c.place, c.digest, c.head
     FROM (SELECT position, event_id, type, ${EVENT_DIGEST} AS actual FROM events
           WHERE tenant_id = $1 AND position > $2 AND position <= $3) e
     FULL JOIN (SELECT position, place, digest, head FROM event_chain
                WHERE tenant_id = $1 AND position > $2 AND position <= $3) c USING (position)
     ORDER BY position`,
    [tenantId, after, upTo],
  );
  return rows;
};

/** A tenant's chain. The log is nobody's read table: like the event store, every statement here asks for the tenant. */
@Injectable()
export class EventChain {
  constructor(private readonly database: Database) {}

  /** Computes it again from the events and compares it link by link. Reads all of them: some ten seconds a million. */
  verify(tenantId: string): Promise<ChainProof> {
    return verifyChain(this.database.pool, tenantId);
  }

  /** The link at a position. */
  linkAt(tenantId: string, position: number): Promise<ChainHead | undefined> {
    return chainHead(this.database.pool, tenantId, position);
  }
}
