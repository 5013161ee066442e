import { databaseAway, type Configuration, type Database, type DependencyHealth } from '#platform';

/** The database, the pool of this process, and how full it is. */
export const databaseHealth =
  ({ pool }: Database, { dbPoolMaxSize }: Configuration) =>
  async (): Promise<DependencyHealth> => {
    const active = pool.totalCount - pool.idleCount;
    const usage = {
      size: pool.totalCount,
      active,
      idle: pool.idleCount,
      utilization_percent: Math.round((1_000 * active) / dbPoolMaxSize) / 10,
    };
    try {
      const { rows } = await pool.query<{ version: string; name: string }>(
        "SELECT current_setting('server_version') AS version, current_database() AS name",
      );
      return { status: 'healthy', message: 'Answers.', details: { pool: usage, database: rows[0] } };
    } catch (error) {
      // The reason may name hosts and users: it is in the log, not here.
      const message = databaseAway(error) ? 'Cannot be reached.' : 'Answers with an error.';
      return { status: 'unhealthy', message, details: { pool: usage, database: { version: null, name: null } } };
    }
  };
