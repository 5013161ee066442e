import pg from 'pg';

export interface PoolLimits {
  readonly min: number;
  readonly max: number;
}

/** How long a request waits for a free connection, or for the server to answer, before it is told that it cannot be served. */
const CONNECT_LIMIT_MS = 5_000;

/** The one pool of this process: TypeORM, event store and jobs draw from it. */
export const connectionPool = (url: string, { min, max }: PoolLimits): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    min,
    max,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: 'docsense',
  });
  // A connection that is lost while somebody holds it must not end the process; its next query fails and is answered.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return pool;
};
