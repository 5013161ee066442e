import type { EntityManager } from 'typeorm';
import type { Recorded } from '#kernel';

/**
 * What happens to an event that cannot be handled: its stream waits and others go on (`park`), nothing goes on (`stop`), or it
 * is passed over (`skip`). All of it is recorded.
 */
export type FailurePolicy = 'park' | 'stop' | 'skip';

/** What the runner drives: a projection or a reaction, seen as one thing that takes batches in order. */
export interface Subscription {
  readonly kind: 'projection' | 'reaction';
  readonly name: string;
  readonly version: number;
  readonly types: ReadonlySet<string> | 'all';
  /** Into how many parts, each with a checkpoint and a worker of its own; divides 64. Order holds within a part. */
  readonly parts: number;
  readonly onFailure: FailurePolicy;
  /** Names of the tables that a rebuild fills anew; none for a reaction. */
  readonly tables: readonly string[];
  /** Work with transactions of its own (commands), done before the batch's transaction opens: it may be repeated. */
  readonly before?: (events: readonly Recorded[]) => Promise<void>;
  /** Writes that commit together with the checkpoint. */
  readonly write: (rows: EntityManager, events: readonly Recorded[]) => Promise<void>;
}
