import { DataSource, QueryFailedError, type MigrationInterface } from 'typeorm';
import { OperatorFault } from '../configuration/operator-fault.ts';

/** Any number that nothing else locks: one start migrates, the others wait for it. */
const MIGRATION_LOCK = 7_201_304_118;
/** SQLSTATE of RAISE EXCEPTION: a migration tells in words what an administrator has to do first. */
const RAISED = 'P0001';

/**
 * Runs the migrations that the database has not seen, each in a transaction, and answers their names. Several processes may
 * do so at once. Needs a direct connection: a session lock does not hold behind PgBouncer in transaction mode.
 * @throws OperatorFault when an administrator has to do something first
 */
export const migrate = async (
  url: string,
  migrations: readonly (new () => MigrationInterface)[],
): Promise<readonly string[]> => {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations],
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    applicationName: 'docsense migrations',
    poolSize: 2,
    // Silent: whoever calls reports the error, in the format of the log.
    logger: 'debug',
  });
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    // TypeORM's own table has no `version`, which operators read.
    await lock.query(`CREATE TABLE IF NOT EXISTS schema_migrations (
      id serial PRIMARY KEY,
      timestamp bigint NOT NULL,
      name varchar NOT NULL,
      version text GENERATED ALWAYS AS (CAST(timestamp AS text)) STORED)`);
    return (await source.runMigrations()).map(({ name }) => name);
  } catch (error) {
    if (error instanceof QueryFailedError && 'code' in error && error.code === RAISED) {
      throw new OperatorFault(error.message, { cause: error });
    }
    throw error;
  } finally {
    await lock.release();
    // Closing the session gives the lock back too.
    await source.destroy();
  }
};
