import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Recorded } from '#kernel';
import { Database } from '../database/database.ts';
import { EventEngine } from './event-engine.ts';

/** Read models as they were: the projection that fills the tables fills copies of them, from the events until then. */
@Injectable()
export class PastTables {
  constructor(
    private readonly database: Database,
    private readonly engine: EventEngine,
  ) {}

  /**
   * Answers what `read` finds in the tables of a projection that has seen these events and no others. The tables are temporary,
   * in front of the live ones, and gone afterwards. Give it the events of a few streams, not the log.
   */
  read<Result>(
    { name }: { readonly name: string },
    events: readonly Recorded[],
    read: (rows: EntityManager) => Promise<Result>,
  ): Promise<Result> {
    const projection = this.engine.subscription(name);
    if (!projection) throw new Error(`There is no projection ${name}.`);
    const { types, tables, write } = projection;
    return this.database.dataSource.transaction(async (rows) => {
      for (const table of tables)
        await rows.query(`CREATE TEMPORARY TABLE "${table}" (LIKE public."${table}" INCLUDING ALL) ON COMMIT DROP`);
      await write(
        rows,
        events.filter(({ type }) => types === 'all' || types.has(type)),
      );
      return read(rows);
    });
  }
}
