import { setImmediate as immediately, setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { EventCodec } from './event-codec.ts';
import { EVENT_COLUMNS, type EventRow, type FedEvent } from './event-row.ts';

/** Shortest time between two looks at the horizon: it reads the lock table, which all writers share. */
const MIN_INTERVAL_MS = 10;
const CACHED_SLICES = 8;
/** Positions that a slice may look through for each event that it may have. */
const POSITIONS_PER_EVENT = 4;

/** Consecutive events of the log, without those that were not asked for. */
export interface Slice {
  readonly events: readonly FedEvent[];
  /** Everything up to here has been read. */
  readonly reached: bigint;
}

/** The one reader of the log in a process: subscriptions share its horizon and, when they stand level, its slices. */
export class EventFeed {
  /** The look that has not begun yet, if somebody waits for one. */
  private next: Promise<bigint> | undefined;
  private looking: Promise<unknown> = Promise.resolve();
  private lastStarted = 0;
  private readonly slices = new Map<string, Promise<Slice>>();

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

  /** The next events after `after`, at most `limit` of them and none above `upTo` (a horizon), in order. */
  read(after: bigint, upTo: bigint, limit: number): Promise<Slice> {
    const key = `${after}-${upTo}-${limit}`;
    const cached = this.slices.get(key);
    if (cached) return cached;
    const slice = this.slice('event-slice', after, upTo, limit);
    this.slices.set(key, slice);
    slice.catch(() => this.slices.delete(key));
    for (const old of this.slices.keys()) {
      if (this.slices.size <= CACHED_SLICES) break;
      this.slices.delete(old);
    }
    return slice;
  }

  /** The same for one subscription far behind: only events of its types, and nothing is kept for others. */
  readTypes(after: bigint, upTo: bigint, limit: number, types: readonly string[]): Promise<Slice> {
    return this.slice('event-slice-of-types', after, upTo, limit, types);
  }

  /**
   * A statement looks at so many positions at most: where the planner knows nothing of the table (restored, just filled), it reads and
   * sorts everything between the bounds, which for a whole log would be every slice again.
   */
  private async slice(
    name: string,
    after: bigint,
    upTo: bigint,
    limit: number,
    types?: readonly string[],
  ): Promise<Slice> {
    const end = after + BigInt(limit * POSITIONS_PER_EVENT);
    const to = end < upTo ? end : upTo;
    const events = await this.fetch(
      name,
      `SELECT ${EVENT_COLUMNS} FROM events WHERE position > $1 AND position <= $2 ${types ? 'AND type = ANY($4)' : ''} ORDER BY position LIMIT $3`,
      types ? [after, to, limit, types] : [after, to, limit],
    );
    const last = events.at(-1);
    if (events.length === limit && last) return { events, reached: last.position };
    return { events, reached: events.length === 0 && to < upTo ? await this.beforeNext(to, upTo) : to };
  }

  /** The position before the next event after `after`; at most `upTo`. A sequence may have left out any number of positions. */
  private async beforeNext(after: bigint, upTo: bigint): Promise<bigint> {
    const { rows } = await this.pool.query<{ before: string | null }>(
      'SELECT min(position) - 1 AS before FROM events WHERE position > $1',
      [after],
    );
    const before = BigInt(rows[0]?.before ?? upTo);
    return before < upTo ? before : upTo;
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
