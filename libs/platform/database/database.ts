import type { Pool } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { requireContext } from '../context/request-context.ts';

/** The database of this process: one pool for everybody, and TypeORM on top of it. */
export class Database {
  constructor(
    readonly pool: Pool,
    readonly dataSource: DataSource,
    /** For LISTEN, migrations and session locks, which a pooler in transaction mode cannot carry. Holds the password. */
    readonly directUrl: string,
  ) {}

  /**
   * Reads as the current tenant: in a transaction whose role sees only the tenant's rows, even where a query forgets to ask
   * for them. It can change nothing. `work` waits for nothing but `rows`: the transaction holds a connection of the one pool.
   */
  read<Result>(work: (rows: EntityManager) => Promise<Result>): Promise<Result> {
    const { tenantId } = requireContext();
    return this.dataSource.transaction(async (rows) => {
      // All of it ends with the transaction, so nothing stays behind on a connection that a pooler gives to somebody else.
      await rows.query(
        `SELECT set_config('role', 'docsense_app', true), set_config('app.tenant_id', $1, true),
                set_config('transaction_read_only', 'on', true)`,
        [tenantId],
      );
      return work(rows);
    });
  }
}
