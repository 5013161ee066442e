import type { EntityManager } from 'typeorm';
import type { Recorded } from '#kernel';

/** What the runner drives: a projection or a reaction, seen as one thing that takes batches in order. */
export interface Subscription {
  readonly kind: 'projection' | 'reaction';
  readonly name: string;
  readonly version: number;
  readonly types: ReadonlySet<string> | 'all';
  /** Work with transactions of its own (commands), done before the batch's transaction opens: it may be repeated. */
  readonly before?: (events: readonly Recorded[]) => Promise<void>;
  /** Writes that commit together with the checkpoint. */
  readonly write: (rows: EntityManager, events: readonly Recorded[]) => Promise<void>;
}
