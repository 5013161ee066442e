import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** The database of this process: one pool for everybody, and TypeORM on top of it. */
export class Database {
  constructor(
    readonly pool: Pool,
    readonly dataSource: DataSource,
    /** For LISTEN, migrations and session locks, which a pooler in transaction mode cannot carry. Holds the password. */
    readonly directUrl: string,
  ) {}
}
