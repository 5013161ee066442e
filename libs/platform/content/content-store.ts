import type { Readable } from 'node:stream';

export interface StoredContent {
  /** Lower-case hex. */
  readonly sha256: string;
  readonly byteSize: number;
}

/** The bytes named by a hash are not there: they were never stored for this tenant. */
export class ContentMissing extends Error {}

/**
 * Immutable bytes, found by their SHA-256, per tenant. Events carry the hash, never the bytes. Storing the same bytes
 * twice keeps them once.
 */
export abstract class ContentStore {
  /** Stores `bytes`, at most a few megabytes. */
  abstract put(tenantId: string, bytes: Uint8Array): Promise<StoredContent>;
  /** Stores the file at `path`, whose hash and size the caller has taken while writing it. */
  abstract putFile(tenantId: string, path: string, content: StoredContent): Promise<void>;
  /** Rejects with `ContentMissing`. */
  abstract get(tenantId: string, sha256: string): Promise<Buffer>;
  /** The bytes piece by piece. Fails with `ContentMissing` on the first read. */
  abstract stream(tenantId: string, sha256: string): Readable;
}
