import type { Pool } from 'pg';
import { OperatorFault } from '../configuration/operator-fault.ts';
import type { EventRegistry, StoredType } from './registry.ts';

/** The table `event_types`: which types were ever stored, in which versions, so that nobody has to search the log for that. */
export class StoredTypes {
  private readonly noted = new Set<string>();

  constructor(private readonly pool: Pool) {}

  /** Notes types before their first event of this process; nothing to do for those it noted before. */
  async note(types: readonly StoredType[]): Promise<void> {
    const fresh = new Map<string, StoredType>();
    for (const stored of types) {
      const key = `${stored.type}/${stored.schemaVersion}`;
      if (!this.noted.has(key)) fresh.set(key, stored);
    }
    if (fresh.size === 0) return;
    await this.pool.query(
      `INSERT INTO event_types (type, schema_version) SELECT * FROM unnest($1::text[], $2::smallint[]) ON CONFLICT DO NOTHING`,
      [[...fresh.values()].map(({ type }) => type), [...fresh.values()].map(({ schemaVersion }) => schemaVersion)],
    );
    for (const key of fresh.keys()) this.noted.add(key);
  }

  /** Throws an `OperatorFault` that names every stored type and version which this program cannot read. */
  async check(registry: EventRegistry): Promise<void> {
    const { rows } = await this.pool.query<{ type: string; version: number }>(
      'SELECT type, schema_version AS version FROM event_types ORDER BY type, schema_version',
    );
    const faults = registry.faults(rows.map(({ type, version }) => ({ type, schemaVersion: version })));
    if (faults.length > 0)
      throw new OperatorFault(
        `This program cannot read the events that are stored: ${faults.join('; ')}. Start the release that wrote them, or a later one.`,
      );
  }
}
