import type { Recorded } from '#kernel';

/** `events.meta`: who acted, in clear where a store has no keys, and which members of `data` are sealed, by event type. */
export interface EventMeta {
  readonly actorName?: string;
  readonly sealedName?: string;
  readonly personal?: Readonly<Record<string, readonly string[]>>;
}

/** A row of a statement with `EVENT_COLUMNS`, read with `rowMode: 'array'`. */
export type EventRow = [head: string, data: string];

/** Ends each part of a head. JSON never holds it bare, and no name does: the event store refuses one. */
export const SEPARATOR = '\x1f';
const PARTS = 13;

/**
 * What is read of an event, in two texts: the driver's work is by the column and by the row more than by the byte, and
 * `data` stays text until somebody looks at it.
 */
export const EVENT_COLUMNS = `concat_ws(E'\\x1f', position, version, shard, schema_version, event_id,
  date_part('epoch', recorded_at), tenant_id, stream_id, type, actor_id, correlation_id, coalesce(causation_id, ''), meta) AS head,
  data::text AS data`;

/** An event as it is stored: names and personal data may be sealed, and the shape is that of its schema version. */
export class StoredEvent {
  readonly position: bigint;
  readonly version: number;
  readonly shard: number;
  readonly schemaVersion: number;
  readonly eventId: string;
  /** Seconds since 1970, to the microsecond. */
  readonly recordedAt: number;
  readonly tenantId: string;
  readonly streamId: string;
  readonly type: string;
  readonly actorId: string;
  readonly correlationId: string;
  readonly causationId: string | undefined;
  readonly meta: EventMeta;
  readonly json: string;

  constructor([head, json]: EventRow) {
    const parts = head.split(SEPARATOR);
    const [position = '', version, shard, schemaVersion, eventId = '', recordedAt, tenantId = '', streamId = ''] =
      parts;
    if (parts.length !== PARTS) throw new Error(`The event at position ${position} has a name that cannot be read.`);
    this.position = BigInt(position);
    this.version = Number(version);
    this.shard = Number(shard);
    this.schemaVersion = Number(schemaVersion);
    this.eventId = eventId;
    this.recordedAt = Number(recordedAt);
    this.tenantId = tenantId;
    this.streamId = streamId;
    this.type = parts[8] ?? '';
    this.actorId = parts[9] ?? '';
    this.correlationId = parts[10] ?? '';
    this.causationId = parts[11] || undefined;
    this.meta = readMeta(parts[12] ?? '');
    this.json = json;
  }

  /** The event's data, read anew each time. */
  data(): unknown {
    return JSON.parse(this.json);
  }
}

let last: { readonly text: string; readonly meta: EventMeta } = { text: '{}', meta: {} };

/** `meta` is the same for event after event. */
const readMeta = (text: string): EventMeta => {
  if (text !== last.text) last = { text, meta: JSON.parse(text) as EventMeta };
  return last.meta;
};

/**
 * An event of the log with the virtual shard of its stream, 0 to 63. Its data is read from JSON at the first look, because many
 * readers pass over most events: take members by name, a copy by spreading has no data.
 */
export class FedEvent implements Recorded {
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly tenantId: string;
  readonly streamId: string;
  readonly version: number;
  readonly position: bigint;
  readonly shard: number;
  readonly metadata: Recorded['metadata'];
  readonly #recordedAt: number;
  /** Text that nobody has looked at yet. */
  #json: string | undefined;
  #data: unknown;

  constructor(
    stored: StoredEvent,
    actorName: string,
    opened?: { readonly schemaVersion: number; readonly data: unknown },
  ) {
    const { actorId, correlationId, causationId } = stored;
    this.eventId = stored.eventId;
    this.type = stored.type;
    this.schemaVersion = opened?.schemaVersion ?? stored.schemaVersion;
    this.tenantId = stored.tenantId;
    this.streamId = stored.streamId;
    this.version = stored.version;
    this.position = stored.position;
    this.shard = stored.shard;
    this.metadata =
      causationId === undefined
        ? { actorId, actorName, correlationId }
        : { actorId, actorName, correlationId, causationId };
    this.#recordedAt = stored.recordedAt;
    this.#json = opened ? undefined : stored.json;
    this.#data = opened?.data;
  }

  get recordedAt(): Date {
    // The float holds the microseconds exactly only after rounding.
    return new Date(Math.floor(Math.round(this.#recordedAt * 1e6) / 1000));
  }

  get data(): unknown {
    if (this.#json !== undefined) {
      this.#data = JSON.parse(this.#json);
      this.#json = undefined;
    }
    return this.#data;
  }
}
