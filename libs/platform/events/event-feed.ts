import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { EventCodec } from './event-codec.ts';
import { EVENT_TYPES } from './event-types.ts';
import { EVENT_COLUMNS, type EventRow, type FedEvent } from './event-row.ts';

/** Shortest time between two looks at the horizon: it reads the lock table, which all writers share. */
const MIN_INTERVAL_MS = 10;
const CACHED_SLICES = 8;

/** The one reader of the log in a process: subscriptions share its horizon and, when they stand level, its slices. */
export class EventFeed {
  private running: Promise<bigint> | undefined;
  private following: Promise<bigint> | undefined;
  private lastStarted = 0;
  private readonly slices = new Map<string, Promise<readonly FedEvent[]>>();

  constructor(
    private readonly pool: Pool,
    private readonly options: { readonly prepared?: boolean } = {},
    private readonly codec = new EventCodec(),
  ) {}

  /**
   * The highest position below which no event can appear any more, looked up after this call. Callers that come
   * while a look-up is under way share the next one.
   */
  horizon(): Promise<bigint> {
    if (!this.running) {
      const running = this.look().finally(() => {
        this.running = undefined;
      });
      this.running = running;
      return running;
    }
    this.following ??= this.running
      .catch(() => undefined)
      .then(() => {
        this.following = undefined;
        return this.horizon();
      });
    return this.following;
  }

  /** Up to `limit` events after `after`, up to and including `upTo` (a horizon), in order. */
  read(after: bigint, upTo: bigint, limit: number): Promise<readonly FedEvent[]> {
    const key = `${after}-${upTo}-${limit}`;
    const cached = this.slices.get(key);
    if (cached) return cached;
    const slice = this.fetch(
      'event-slice',
      `SELECT ${EVENT_COLUMNS} FROM events WHERE position > $1 AND position <= $2 ORDER BY position LIMIT $3`,
      [after, upTo, limit],
    );
    this.slices.set(key, slice);
    slice.catch(() => this.slices.delete(key));
    for (const old of this.slices.keys()) {
      if (this.slices.size <= CACHED_SLICES) break;
      this.slices.delete(old);
    }
    return slice;
  }

  /** The same for one subscription far behind: only events of its types, and nothing is kept for others. */
  readTypes(after: bigint, upTo: bigint, limit: number, types: readonly string[]): Promise<readonly FedEvent[]> {
    return this.fetch(
      'event-slice-of-types',
      `SELECT ${EVENT_COLUMNS} FROM events WHERE position > $1 AND position <= $2 AND type = ANY($4) ORDER BY position LIMIT $3`,
      [after, upTo, limit, types],
    );
  }

  private async look(): Promise<bigint> {
    const early = this.lastStarted + MIN_INTERVAL_MS - performance.now();
    if (early > 0) await pause(early);
    this.lastStarted = performance.now();
    const { rows } = await this.pool.query<{ horizon: string }>({
      ...(this.options.prepared === false ? {} : { name: 'event-horizon' }),
      text: 'SELECT event_horizon() AS horizon',
    });
    return BigInt(rows[0]?.horizon ?? 0);
  }

  private async fetch(name: string, text: string, values: unknown[]): Promise<readonly FedEvent[]> {
    const { rows } = await this.pool.query<EventRow>({
      ...(this.options.prepared === false ? {} : { name }),
      text,
      values,
      types: EVENT_TYPES,
    });
    return this.codec.decode(rows);
  }
}
