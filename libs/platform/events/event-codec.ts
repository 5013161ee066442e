import type { DomainEvent, EventMetadata } from '#kernel';
import { FedEvent, StoredEvent, type EventMeta, type EventRow } from './event-row.ts';
import { PersonalData } from './personal-data.ts';
import { EventRegistry, type StoredData } from './registry.ts';

/** Events as the append functions take them. */
export interface EncodedEvents {
  readonly events: readonly { readonly type: string; readonly schemaVersion: number; readonly data: unknown }[];
  readonly meta: EventMeta;
}

/**
 * Between events and their rows, on every way in and out of the log: versions and upcasts, personal data sealed and opened.
 * Without a registry every type is version 1; without keys everything is stored in clear.
 */
export class EventCodec {
  constructor(
    readonly registry?: EventRegistry,
    private readonly personal?: PersonalData,
  ) {}

  async encode(
    tenantId: string,
    { actorId, actorName }: EventMetadata,
    events: readonly DomainEvent[],
  ): Promise<EncodedEvents> {
    const { registry, personal } = this;
    if (!personal) return { events: events.map((event) => this.plain(event)), meta: { actorName } };
    const sealedName = await personal.sealName(tenantId, actorId, actorName);
    const members = new Map<string, string[]>();
    const encoded: EncodedEvents['events'][number][] = [];
    for (const event of events) {
      const found = registry?.personal(event) ?? [];
      if (found.length === 0) {
        encoded.push(this.plain(event));
        continue;
      }
      members.set(event.type, [...new Set([...(members.get(event.type) ?? []), ...found.map(({ path }) => path)])]);
      encoded.push({ ...this.plain(event), data: await personal.seal(tenantId, event, found) });
    }
    return {
      events: encoded,
      meta: {
        ...(sealedName === undefined ? {} : { sealedName }),
        ...(members.size === 0 ? {} : { personal: Object.fromEntries(members) }),
      },
    };
  }

  /** Rows as events of today. Throws when one cannot be read by this program. */
  async decode(rows: readonly EventRow[]): Promise<readonly FedEvent[]> {
    const { personal } = this;
    const events = rows.map((row) => new StoredEvent(row));
    await personal?.prepare(events);
    return events.map((event) => {
      const name = personal?.name(event) ?? event.meta.actorName;
      if (name === undefined)
        throw new Error(`The event at position ${event.position} is sealed, and there are no keys.`);
      return new FedEvent(event, name, this.opened(event));
    });
  }

  /** Data of today's shape in clear; undefined when that is how it is stored. */
  private opened(event: StoredEvent): StoredData | undefined {
    const { registry } = this;
    const personal = event.meta.personal && this.personal;
    if (!personal && (registry?.isCurrent(event) ?? true)) return undefined;
    const { type, schemaVersion } = event;
    const inClear = { type, schemaVersion, data: personal ? personal.data(event) : event.data() };
    return registry?.current(inClear) ?? inClear;
  }

  private plain({ type, data }: DomainEvent): EncodedEvents['events'][number] {
    return { type, schemaVersion: this.registry?.versionOf(type) ?? 1, data };
  }
}
