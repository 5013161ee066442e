import type { DomainEvent, EventMetadata } from '#kernel';

/** What the writer expects of the stream: exactly this version, or one of the looser words. */
export type ExpectedVersion = number | 'none' | 'exists' | 'any';

export interface Appended {
  /** Version of the stream after the append. */
  readonly version: number;
  /** What a reader waits for to see its own write. */
  readonly position: bigint;
  /** True when the command id had been carried out before: nothing was written now. */
  readonly replayed: boolean;
}

export interface StreamAppend {
  readonly stream: string;
  readonly expected: ExpectedVersion;
  readonly events: readonly DomainEvent[];
}

export interface AppendOptions {
  /** Default: from the request context. */
  readonly tenantId?: string;
  readonly metadata?: EventMetadata;
  /** Makes the append idempotent for as long as command ids are kept. Default: from the request context. */
  readonly commandId?: string;
}

const WORDS = { none: 0, exists: -1, any: -2 } as const;

/** The number that the SQL functions understand: n >= 0 exactly n, -1 exists, -2 any. */
export const expectedNumber = (expected: ExpectedVersion): number =>
  typeof expected === 'number' ? expected : WORDS[expected];
