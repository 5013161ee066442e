import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import {
  DatabaseAddress,
  databaseAway,
  Lifecycle,
  migrate,
  startEmbeddedPostgres,
  type Configuration,
} from '#platform';
import { migrations } from '../../../migrations/index.ts';
import { createApplication } from './create-application.ts';
import { features } from './features.ts';
import { FrontDoor } from './front-door.ts';
import { seedDemo } from './seed-demo.ts';

const REQUEST_GRACE_MS = 3_000;
const DATABASE_RETRY_MS = 1_000;

export interface RunningServer {
  readonly port: number;
  /** Lets requests finish, then ends everything in the reverse order of its start. */
  stop(): Promise<void>;
}

/**
 * Starts the server: port, database, migrations, application. `stopping` ends it at any point of that.
 * @throws Error in words for the operator when something it needs cannot be had
 */
export const runServer = async (
  configuration: Configuration,
  logger: Logger,
  stopping: AbortSignal,
): Promise<RunningServer> => {
  const lifecycle = new Lifecycle();
  const closers: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    lifecycle.phase = 'stopping';
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const door = new FrontDoor(lifecycle);
    const port = await door.open(configuration.port, configuration.host);
    closers.push(() => door.close(0));
    const database = await address(configuration, closers);
    stopping.throwIfAborted();

    lifecycle.phase = 'migrating';
    const run = await migrated(database, logger, stopping);
    if (run.length > 0) logger.info({ logger: 'Migrations', migrations: run }, 'database migrated');
    stopping.throwIfAborted();

    let application: RequestListener = () => undefined;
    const surroundings = { configuration, database, logger, lifecycle, features };
    const app = await createApplication(surroundings, (handler) => {
      application = handler;
      return door.server;
    });
    closers.push(() => app.close());
    closers.push(() => door.close(REQUEST_GRACE_MS));
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    stopping.throwIfAborted();
    door.leadTo(application);
    lifecycle.phase = 'running';
    if (isLaptop(configuration)) {
      seedDemo(app, logger).catch((err: unknown) =>
        logger.warn({ logger: 'Seed', err }, 'sample documents could not be added'),
      );
    }
    return { port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** Nobody has set anything up: requests act as the demo user, and this process does everything. */
const isLaptop = ({ environment, auth, roles }: Configuration): boolean =>
  environment === 'development' && !auth && roles.includes('api') && roles.includes('worker');

const address = async (
  { databaseUrl, databaseDirectUrl, dataDir }: Configuration,
  closers: (() => Promise<unknown>)[],
): Promise<DatabaseAddress> => {
  if (databaseUrl !== undefined) return new DatabaseAddress(databaseUrl, databaseDirectUrl);
  const embedded = await startEmbeddedPostgres({ folder: join(dataDir, 'postgres') });
  closers.push(() => embedded.stop());
  return new DatabaseAddress(embedded.url);
};

/** Waits for a database that is away: in a cluster, everything starts at once. */
const migrated = async (
  { directUrl }: DatabaseAddress,
  logger: Logger,
  stopping: AbortSignal,
): Promise<readonly string[]> => {
  for (;;) {
    try {
      return await migrate(directUrl, migrations);
    } catch (error) {
      if (!databaseAway(error)) throw error;
      logger.warn({ logger: 'Migrations', err: error }, 'the database cannot be reached; trying again');
      await sleep(DATABASE_RETRY_MS, undefined, { signal: stopping });
    }
  }
};
