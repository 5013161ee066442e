import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DomainEvent } from '#kernel';
import { projection } from '#platform';
import { EVENT_DIGEST, GENESIS, link } from '../chain/link.ts';

/** One row an event: the link of its tenant's chain. */
@Entity('event_chain')
export class ChainRow {
  @PrimaryColumn('text', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('bigint') position!: string;
  /** 1, 2, 3… among the tenant's events. */
  @Column('bigint') place!: string;
  /** SHA-256 of the event as it is stored. */
  @Column('bytea') digest!: Buffer;
  /** SHA-256 over the head before and the digest. */
  @Column('bytea') head!: Buffer;
}

interface Head {
  readonly place: bigint;
  readonly head: Buffer;
}

/** Behind the log by milliseconds, so that no writer waits for another. Stops rather than leave an event out. */
export const eventChain = projection<DomainEvent>()({
  name: 'event-chain',
  version: 1,
  tables: [ChainRow],
  onFailure: 'stop',
  on: {},
  onEvery: async (rows, events) => {
    const digests = await rows.query<{ position: string; tenant: string; digest: Buffer }[]>(
      `SELECT position, tenant_id AS tenant, ${EVENT_DIGEST} AS digest FROM events WHERE position = ANY ($1) ORDER BY position`,
      [events.map(({ position }) => position.toString())],
    );
    if (digests.length !== events.length) throw new Error('Events are gone that were read a moment ago.');
    const heads = new Map<string, Head>();
    const last = await rows.query<{ tenant: string; place: string; head: Buffer }[]>(
      `SELECT tenant, place, head FROM unnest($1::text[]) AS t(tenant)
       CROSS JOIN LATERAL (SELECT place, head FROM event_chain WHERE tenant_id = tenant ORDER BY position DESC LIMIT 1) c`,
      [[...new Set(events.map(({ tenantId }) => tenantId))]],
    );
    for (const { tenant, place, head } of last) heads.set(tenant, { place: BigInt(place), head });
    const links = digests.map(({ position, tenant, digest }) => {
      const before = heads.get(tenant) ?? { place: 0n, head: GENESIS };
      const after = { place: before.place + 1n, head: link(before.head, digest) };
      heads.set(tenant, after);
      return { position, tenant, digest, ...after };
    });
    await rows.query(
      `INSERT INTO event_chain (tenant_id, position, place, digest, head)
       SELECT tenant, position, place, decode(digest, 'hex'), decode(head, 'hex')
       FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::text[], $5::text[]) AS l(tenant, position, place, digest, head)`,
      [
        links.map(({ tenant }) => tenant),
        links.map(({ position }) => position),
        links.map(({ place }) => place.toString()),
        links.map(({ digest }) => digest.toString('hex')),
        links.map(({ head }) => head.toString('hex')),
      ],
    );
  },
});
