import type { Recorded } from '#kernel';

/** `events.meta`: who acted, in clear where a store has no keys, and which members of `data` are sealed, by event type. */
export interface EventMeta {
  readonly actorName?: string;
  readonly sealedName?: string;
  readonly personal?: Readonly<Record<string, readonly string[]>>;
}

/** A row of `events` as `pg` gives it: bigint comes as text. */
export interface EventRow {
  readonly position: string;
  readonly tenant_id: string;
  readonly stream_id: string;
  readonly version: number;
  readonly event_id: string;
  readonly type: string;
  readonly schema_version: number;
  readonly data: unknown;
  readonly meta: EventMeta;
  readonly actor_id: string;
  readonly correlation_id: string;
  readonly causation_id: string | null;
  readonly recorded_at: Date;
}

export const EVENT_COLUMNS =
  'position, tenant_id, stream_id, version, event_id, type, schema_version, data, meta, actor_id, correlation_id, causation_id, recorded_at';

/** The row as an event, with what the codec made of its data and its actor's name. */
export const toRecorded = (
  row: EventRow,
  actorName: string,
  { schemaVersion, data }: Pick<Recorded, 'schemaVersion' | 'data'>,
): Recorded => ({
  eventId: row.event_id,
  type: row.type,
  schemaVersion,
  tenantId: row.tenant_id,
  streamId: row.stream_id,
  version: row.version,
  position: BigInt(row.position),
  recordedAt: row.recorded_at,
  metadata: {
    actorId: row.actor_id,
    actorName,
    correlationId: row.correlation_id,
    ...(row.causation_id === null ? {} : { causationId: row.causation_id }),
  },
  data,
});
