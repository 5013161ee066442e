import { setImmediate as immediately, setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { EventCodec } from './event-codec.ts';
import { EVENT_COLUMNS, type EventRow, type FedEvent } from './event-row.ts';

/** Shortest time between two looks at the horizon: it reads the lock table, which all writers share. */
const MIN_INTERVAL_MS = 10;
const CACHED_SLICES = 8;

/** The one reader of the log in a process: subscriptions share its horizon and, when they stand level, its slices. */
export class EventFeed {
  /** The look that has not begun yet, if somebody waits for one. */
  private next: Promise<bigint> | undefined;
  private looking: Promise<unknown> = Promise.resolve();
  private lastStarted = 0;
  private readonly slices = new Map<string, Promise<readonly FedEvent[]>>();

  constructor(
    private readonly pool: Pool,
    private readonly options: { readonly prepared?: boolean } = {},
    private readonly codec = new EventCodec(),
  ) {}

  /**
   * The highest position below which no event can appear any more, looked up after this call. Callers share the next look,
   * as long as it has not begun: those who are woken together look together.
   */
  horizon(): Promise<bigint> {
    this.next ??= this.lookNext();
    return this.next;
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

  private async lookNext(): Promise<bigint> {
    await this.looking.catch(() => undefined);
    const early = this.lastStarted + MIN_INTERVAL_MS - performance.now();
    await (early > 0 ? pause(early) : immediately());
    this.next = undefined;
    this.lastStarted = performance.now();
    const look = this.look();
    this.looking = look;
    return look;
  }

  private async look(): Promise<bigint> {
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
      rowMode: 'array',
    });
    return this.codec.decode(rows);
  }
}
