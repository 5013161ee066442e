import { createHash } from 'node:crypto';

/** What the first event of a tenant is linked to: 32 zero bytes. */
export const GENESIS = Buffer.alloc(32);

/** The head after an event: SHA-256 over the head before it and the event's digest. */
export const link = (before: Uint8Array, digest: Uint8Array): Buffer =>
  createHash('sha256').update(before).update(digest).digest();

/**
 * SHA-256 of an event as it is stored, in UTF-8 JSON: an array of position, tenant, stream, version, shard, event id, type, schema
 * version, data, meta, actor, correlation, causation and microseconds since 1970. Sealed members are hashed sealed, so that an
 * erasure, which drops a key, changes nothing.
 */
export const EVENT_DIGEST = `sha256(convert_to(jsonb_build_array(position, tenant_id, stream_id, version, shard, event_id, type,
  schema_version, data, meta, actor_id, correlation_id, causation_id, (extract(epoch FROM recorded_at) * 1000000)::bigint)::text, 'UTF8'))`;
