import type { Recorded } from '#kernel';

/** `events.meta`: who acted, in clear where a store has no keys, and which members of `data` are sealed, by event type. */
export interface EventMeta {
  readonly actorName?: string;
  readonly sealedName?: string;
  readonly personal?: Readonly<Record<string, readonly string[]>>;
}

/** A row of `events` as the statements with `EVENT_COLUMNS` give it. */
export interface EventRow {
  readonly tenant_id: string;
  readonly stream_id: string;
  readonly type: string;
  readonly data: unknown;
  readonly meta: EventMeta;
  readonly actor_id: string;
  readonly correlation_id: string;
  readonly causation_id: string | null;
  /** Position, version, shard, schema version, event id, and when it was recorded in milliseconds since 1970. */
  readonly stamp: string;
}

/**
 * What is read of an event. The driver's work is by the column more than by the byte, so that what the log itself gave the
 * event, which holds no space, comes in one.
 */
export const EVENT_COLUMNS = `tenant_id, stream_id, type, data, meta, actor_id, correlation_id, causation_id,
  concat_ws(' ', position, version, shard, schema_version, event_id, floor(extract(epoch FROM recorded_at) * 1000)) AS stamp`;

/** An event with the virtual shard of its stream, 0 to 63. */
export type FedEvent = Recorded & { readonly shard: number };

/** The row as an event, as it was stored but for its actor's name. */
export const toRecorded = (row: EventRow, actorName: string, data: unknown): FedEvent => {
  const [position = '', version, shard, schemaVersion, eventId = '', recordedAt] = row.stamp.split(' ');
  const { actor_id: actorId, correlation_id: correlationId, causation_id: causationId } = row;
  return {
    eventId,
    type: row.type,
    schemaVersion: Number(schemaVersion),
    tenantId: row.tenant_id,
    streamId: row.stream_id,
    version: Number(version),
    position: BigInt(position),
    shard: Number(shard),
    recordedAt: new Date(Number(recordedAt)),
    metadata:
      causationId === null ? { actorId, actorName, correlationId } : { actorId, actorName, correlationId, causationId },
    data,
  };
};
