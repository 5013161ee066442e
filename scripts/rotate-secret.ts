/**
 * Changes the secret that personal data is locked with: `npm run rotate-secret -- [--from OLD] [--to NEW]`.
 * OLD is what the server would use (SECRET_KEY, or the file in DATA_DIR) unless given; NEW may come as NEW_SECRET_KEY, so that it
 * does not stand in the list of processes. Stop the servers first; afterwards start them with SECRET_KEY=NEW.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { compiled } from './build/compiled.ts';

type Platform = typeof import('../libs/platform/index.ts');

const SHORTEST = 16;

const { OperatorFault, readConfiguration, rotateSecret, secretKeyOf, startEmbeddedPostgres } =
  await compiled<Platform>('libs/platform/index');

const rotate = async (): Promise<void> => {
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
  const to = values.to ?? process.env['NEW_SECRET_KEY'] ?? '';
  if (to.length < SHORTEST) throw new OperatorFault(`The new secret must have ${SHORTEST} characters or more (--to).`);
  const configuration = readConfiguration(process.env);
  const from = values.from ?? secretKeyOf(configuration);
  const { databaseUrl, databaseDirectUrl, dataDir } = configuration;
  const embedded =
    databaseUrl === undefined ? await startEmbeddedPostgres({ folder: join(dataDir, 'postgres') }) : undefined;
  const pool = new pg.Pool({ connectionString: databaseDirectUrl ?? databaseUrl ?? embedded?.url, max: 1 });
  try {
    const { rotated, alreadyDone } = await rotateSecret(pool, from, to);
    console.log(`${rotated} keys are locked with the new secret now; ${alreadyDone} were before.`);
    console.log('Start the servers with the new SECRET_KEY.');
  } finally {
    await pool.end();
    await embedded?.stop();
  }
};

try {
  await rotate();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
