import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import type { Decider, Decision, DomainEvent, EventMetadata, Recorded } from '#kernel';
import { currentContext, requireContext, type RequestContext } from '../context/request-context.ts';
import { AppendGroups } from './append-groups.ts';
import {
  appendToStream,
  appendTogether,
  readAnswer,
  type AppendAnswer,
  type AppendStatement,
  type EncodedAppend,
  type EncodedEnvelope,
} from './append-statements.ts';
import { expectedNumber, type AppendOptions, type Appended, type StreamAppend } from './append.ts';
import { EventCodec } from './event-codec.ts';
import { EVENT_COLUMNS, SEPARATOR, type EventRow } from './event-row.ts';
import { ConcurrencyConflict } from './event-store.errors.ts';
import { SnapshotStore, type Snapshot } from './snapshot-store.ts';
import { StoredTypes } from './stored-types.ts';

/** SQLSTATE that the append functions raise when a stream is not where the writer expects it. */
const VERSION_CONFLICT = 'ES001';
const MAX_DECIDE_ATTEMPTS = 30;
/** Writers of one stream come apart when they wait for a while, each for another; at most so long, by attempt. */
const APART_MS = { step: 4, most: 40 };

export interface DecideOptions {
  /** The version the client based its decision on: with it a conflict is the client's answer, never retried. */
  readonly expectedVersion?: number;
  readonly commandId?: string;
}

export interface EventStoreOptions {
  /** Named prepared statements; off behind PgBouncer in transaction mode. Default on. */
  readonly prepared?: boolean;
  /** Versions and personal data of events. Default: every type is version 1, everything in clear. */
  readonly codec?: EventCodec;
  /** Called after each commit with its last position: wakes readers. */
  readonly onCommitted?: (position: bigint) => void;
  /** Called with what every operation took: metrics. */
  readonly onOperation?: (operation: 'append' | 'read', seconds: number, outcome: Outcome) => void;
}

export interface Outcome {
  readonly status: 'succeeded' | 'failed';
  readonly eventTypes: readonly string[];
}

/** A stream as a decision finds it. */
interface Loaded<State> extends Snapshot<State> {
  /** Version of the snapshot that it was loaded from, 0 without. */
  readonly base: number;
}

interface NotedStream {
  readonly expected: number;
  readonly events: readonly DomainEvent[];
  /** Takes a snapshot of the stream with these events, when it is time. */
  readonly keep: () => void;
}

interface UnitOfWork {
  readonly appends: Map<string, NotedStream>;
  /** Versions of the streams that were looked at. */
  readonly seen: Map<string, number>;
}

const refuseSeparators = (names: readonly string[]): void => {
  for (const name of names)
    if (name.includes(SEPARATOR)) throw new TypeError(`A name in an event holds U+001F: ${JSON.stringify(name)}`);
};

const comeApart = (attempt: number): Promise<void> =>
  pause(Math.random() * Math.min(attempt * APART_MS.step, APART_MS.most));

/**
 * The event log. Appends go through SQL functions (one round trip), which check the expected version, announce the
 * low-water mark and insert; see docs/adr/0001-event-store.md for why readers never miss an event.
 */
export class EventStore {
  private readonly unitOfWork = new AsyncLocalStorage<UnitOfWork>();
  /** How many appends a context with a command id has made: each one is a step of its own. */
  private readonly steps = new WeakMap<RequestContext, number>();

  private readonly codec: EventCodec;
  private readonly types: StoredTypes;
  private readonly snapshots: SnapshotStore;
  private readonly groups = new AppendGroups((statement) => this.ask(statement, this.pool));

  constructor(
    private readonly pool: Pool,
    private readonly options: EventStoreOptions = {},
  ) {
    this.codec = options.codec ?? new EventCodec();
    this.types = new StoredTypes(pool);
    this.snapshots = new SnapshotStore(pool, this.codec.registry);
  }

  /** The history of one stream, oldest first, from after a version on (default: all of it); empty when there is none. */
  async read<Data = unknown>(
    stream: string,
    { tenantId = requireContext().tenantId, after = 0 }: { tenantId?: string; after?: number } = {},
  ): Promise<readonly Recorded<Data>[]> {
    const started = performance.now();
    const { rows } = await this.pool.query<EventRow>({
      ...this.named('read-stream'),
      text: `SELECT ${EVENT_COLUMNS} FROM events WHERE tenant_id = $1 AND stream_id = $2 AND version > $3 ORDER BY version`,
      values: [tenantId, stream, after],
      rowMode: 'array',
    });
    const events = await this.codec.decode(rows);
    this.options.onOperation?.('read', (performance.now() - started) / 1000, { status: 'succeeded', eventTypes: [] });
    return events as readonly Recorded<Data>[];
  }

  /** What happened in the current tenant after a position, up to a horizon of the feed; oldest first, at most `limit`. */
  async readTenant(after: bigint, horizon: bigint, limit: number): Promise<readonly Recorded[]> {
    const { rows } = await this.pool.query<EventRow>({
      text: `SELECT ${EVENT_COLUMNS} FROM events WHERE tenant_id = $1 AND position > $2 AND position <= $3 ORDER BY position LIMIT $4`,
      values: [requireContext().tenantId, after, horizon, limit],
      rowMode: 'array',
    });
    return this.codec.decode(rows);
  }

  /** The events of the current tenant at these positions of the log, in its order. */
  async readAt(positions: readonly number[]): Promise<readonly Recorded[]> {
    const { rows } = await this.pool.query<EventRow>({
      text: `SELECT ${EVENT_COLUMNS} FROM events WHERE tenant_id = $1 AND position = ANY($2) ORDER BY position`,
      values: [requireContext().tenantId, positions],
      rowMode: 'array',
    });
    return this.codec.decode(rows);
  }

  /**
   * Appends events to one stream, in the caller's transaction (`client`) or in one that callers may share who append at the same
   * time. Rejects with `ConcurrencyConflict` when the stream is not at `expected`.
   */
  async append(append: StreamAppend, options: AppendOptions = {}, client?: PoolClient): Promise<Appended> {
    const { appends, envelope } = await this.encode([append], options);
    const [encoded] = appends;
    if (!encoded) throw new Error('An append was not encoded');
    return this.write([append], async () =>
      client
        ? readAnswer(await this.ask(appendToStream(encoded, envelope), client))
        : this.groups.append({ ...encoded, envelope }),
    );
  }

  /** Appends to several streams at once: all of it or nothing. The answer's version is that of the first stream named. */
  async appendAll(
    appends: readonly StreamAppend[],
    options: AppendOptions = {},
    client?: PoolClient,
  ): Promise<Appended> {
    const [only] = appends;
    if (only && appends.length === 1) return this.append(only, options, client);
    // In one order everywhere, so that two writers of the same streams wait for each other and do not lock up.
    const sorted = appends.toSorted((a, b) => (a.stream < b.stream ? -1 : 1));
    const { appends: encoded, envelope } = await this.encode(sorted, options);
    const first = sorted.findIndex(({ stream }) => stream === only?.stream);
    return this.write(appends, async () =>
      readAnswer(await this.ask(appendTogether(encoded, envelope), client ?? this.pool), first),
    );
  }

  /** The current state of a stream, for what must be known before a decision (a decision itself does no I/O). */
  async load<State, Event extends DomainEvent>(stream: string, decider: Decider<State, Event>): Promise<State> {
    return (await this.current(stream, decider)).state;
  }

  /**
   * Loads, decides, appends: the whole write side in one line per command. Conflicts are decided again on the new
   * history, unless the client named the version it saw. Undefined when the decision led to no event, or inside
   * `together`, which appends at its end.
   */
  async decide<State, Event extends DomainEvent>(
    stream: string,
    decider: Decider<State, Event>,
    decision: Decision<State, Event>,
    options: DecideOptions = {},
  ): Promise<Appended | undefined> {
    const work = this.unitOfWork.getStore();
    if (work) {
      await this.note(work, stream, decider, decision);
      return undefined;
    }
    for (let attempt = 1; ; attempt++) {
      const loaded = await this.current(stream, decider);
      if (options.expectedVersion !== undefined && options.expectedVersion !== loaded.version) {
        throw new ConcurrencyConflict(`The stream is at version ${loaded.version}.`, {
          currentVersion: loaded.version,
        });
      }
      const events = decision(loaded.state);
      if (events.length === 0) return undefined;
      try {
        const appended = await this.append({ stream, expected: loaded.version, events }, options);
        if (!appended.replayed) this.keep(stream, decider, this.fold(decider, loaded, events));
        return appended;
      } catch (error) {
        const again = error instanceof ConcurrencyConflict && options.expectedVersion === undefined;
        if (!again || attempt === MAX_DECIDE_ATTEMPTS) throw error;
      }
      await comeApart(attempt);
    }
  }

  /**
   * Runs several decisions over several streams as one: what `decide` inside would append is appended together at the
   * end, or not at all. Decided again from the start when any of the streams moved meanwhile, also when the decision failed:
   * it may have seen one stream before and another after somebody else's change.
   */
  async together(work: () => Promise<void>, options: AppendOptions = {}): Promise<Appended | undefined> {
    for (let attempt = 1; ; attempt++) {
      const unit: UnitOfWork = { appends: new Map(), seen: new Map() };
      try {
        await this.unitOfWork.run(unit, work);
      } catch (error) {
        if (attempt === MAX_DECIDE_ATTEMPTS || !(await this.haveMoved(unit.seen))) throw error;
        await comeApart(attempt);
        continue;
      }
      const noted = [...unit.appends].filter(([, { events }]) => events.length > 0);
      const appends = noted.map(([stream, { expected, events }]) => ({ stream, expected, events }));
      if (appends.length === 0) return undefined;
      try {
        const appended = await this.appendAll(appends, options);
        if (!appended.replayed) for (const [, { keep }] of noted) keep();
        return appended;
      } catch (error) {
        if (!(error instanceof ConcurrencyConflict) || attempt === MAX_DECIDE_ATTEMPTS) throw error;
      }
      await comeApart(attempt);
    }
  }

  private async note<State, Event extends DomainEvent>(
    { appends }: UnitOfWork,
    stream: string,
    decider: Decider<State, Event>,
    decision: Decision<State, Event>,
  ): Promise<void> {
    const loaded = await this.current(stream, decider);
    const before = appends.get(stream);
    const earlier = (before?.events ?? []) as unknown as readonly Event[];
    const events = [...earlier, ...decision(this.fold(decider, loaded, earlier).state)];
    appends.set(stream, {
      expected: before?.expected ?? loaded.version,
      events,
      keep: () => this.keep(stream, decider, this.fold(decider, loaded, events)),
    });
  }

  /** The newest snapshot, if the decider has any, and what came after it. */
  private async current<State, Event extends DomainEvent>(
    stream: string,
    decider: Decider<State, Event>,
  ): Promise<Loaded<State>> {
    const snapshot = decider.snapshots && (await this.snapshots.newest(requireContext().tenantId, stream, decider));
    const { version = 0, state = decider.initial, subjects = [] } = snapshot ?? {};
    const events = await this.read(stream, { after: version });
    const loaded = this.fold(
      decider,
      { base: version, version, state, subjects },
      events.map(({ type, data }) => ({ type, data }) as Event),
    );
    const seen = this.unitOfWork.getStore()?.seen;
    if (seen && !seen.has(stream)) seen.set(stream, loaded.version);
    return loaded;
  }

  private async haveMoved(seen: ReadonlyMap<string, number>): Promise<boolean> {
    const { rows } = await this.pool.query<{ stream_id: string; version: number }>(
      'SELECT stream_id, max(version) AS version FROM events WHERE tenant_id = $1 AND stream_id = ANY ($2) GROUP BY stream_id',
      [requireContext().tenantId, [...seen.keys()]],
    );
    return rows.some(({ stream_id, version }) => seen.get(stream_id) !== version);
  }

  private fold<State, Event extends DomainEvent>(
    decider: Decider<State, Event>,
    { base, version, state, subjects }: Loaded<State>,
    events: readonly Event[],
  ): Loaded<State> {
    const { registry } = this.codec;
    const named = decider.snapshots && registry ? events.flatMap((event) => registry.personal(event)) : [];
    return {
      base,
      version: version + events.length,
      state: events.reduce(decider.evolve, state),
      subjects: named.length === 0 ? subjects : [...new Set([...subjects, ...named.map(({ subject }) => subject)])],
    };
  }

  /** Takes a snapshot when it is time, beside the work at hand. */
  private keep<State, Event extends DomainEvent>(
    stream: string,
    decider: Decider<State, Event>,
    loaded: Loaded<State>,
  ): void {
    if (decider.snapshots && loaded.version - loaded.base >= decider.snapshots.every)
      void this.snapshots.take(requireContext().tenantId, stream, decider, loaded);
  }

  private async encode(
    appends: readonly StreamAppend[],
    options: AppendOptions,
  ): Promise<{ readonly appends: readonly EncodedAppend[]; readonly envelope: EncodedEnvelope }> {
    const { tenantId, metadata, commandId } = this.envelope(options);
    const { actorId, correlationId, causationId } = metadata;
    if (appends.some((append) => append.events.length === 0)) throw new TypeError('An append has no events');
    const events = appends.flatMap((append) => append.events);
    refuseSeparators([tenantId, actorId, correlationId, causationId ?? '']);
    refuseSeparators(appends.map(({ stream }) => stream));
    refuseSeparators(events.map(({ type }) => type));
    const encoded = await this.codec.encode(tenantId, metadata, events);
    await this.types.note(encoded.events);
    const texts = encoded.events.map(({ type, schemaVersion, data }) => ({
      type,
      schemaVersion,
      data: JSON.stringify(data),
    }));
    let place = 0;
    return {
      appends: appends.map(({ stream, expected, events: { length } }) => ({
        stream,
        expected: expectedNumber(expected),
        events: texts.slice(place, (place += length)),
      })),
      envelope: { tenantId, meta: JSON.stringify(encoded.meta), actorId, correlationId, causationId, commandId },
    };
  }

  private envelope(options: AppendOptions): {
    tenantId: string;
    metadata: EventMetadata;
    commandId: string | undefined;
  } {
    if (options.tenantId !== undefined && options.metadata) {
      return { tenantId: options.tenantId, metadata: options.metadata, commandId: options.commandId };
    }
    const context = requireContext();
    const { tenantId, actorId, actorName, correlationId, causationId, commandId } = context;
    return {
      tenantId,
      metadata: { actorId, actorName, correlationId, ...(causationId === undefined ? {} : { causationId }) },
      commandId: options.commandId ?? (commandId && `${commandId}/${this.steps.get(context) ?? 0}`),
    };
  }

  private async write(appends: readonly StreamAppend[], run: () => Promise<Appended>): Promise<Appended> {
    const started = performance.now();
    const eventTypes = appends.flatMap(({ events }) => events.map(({ type }) => type));
    const done = (status: Outcome['status']) =>
      this.options.onOperation?.('append', (performance.now() - started) / 1000, { status, eventTypes });
    try {
      const appended = await run();
      done('succeeded');
      const context = currentContext();
      if (context) this.steps.set(context, (this.steps.get(context) ?? 0) + 1);
      if (context?.appended && context.appended.position < appended.position)
        context.appended.position = appended.position;
      this.options.onCommitted?.(appended.position);
      return appended;
    } catch (error) {
      done('failed');
      if (error instanceof Error && 'code' in error && error.code === VERSION_CONFLICT) {
        throw new ConcurrencyConflict(`${appends.map(({ stream }) => stream).join(', ')} changed in the meantime.`);
      }
      throw error;
    }
  }

  private async ask({ name, text, values }: AppendStatement, on: Pool | PoolClient): Promise<AppendAnswer> {
    const query = { ...this.named(name), text, values: [...values] };
    const { rows } = await on.query<{ answer: AppendAnswer }>(query);
    if (!rows[0]) throw new Error('The append function answered nothing');
    return rows[0].answer;
  }

  /** A name makes `pg` prepare the statement once per connection. */
  private named(name: string): { name?: string } {
    return this.options.prepared === false ? {} : { name };
  }
}
