import { chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { claimFolder } from './claim-folder.ts';
import { initialiseCluster, OWNER } from './initialise-cluster.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { runServer } from './server-process.ts';
import { stopOrphan } from './stop-orphan.ts';
import { underAccount, unprivilegedAccount, type UnprivilegedAccount } from './unprivileged-account.ts';
import { OperatorFault } from '../configuration/operator-fault.ts';

export interface EmbeddedPostgresOptions {
  /** Holds the cluster, its password, its log and the owner lock; made when missing. */
  readonly folder: string;
  /** False gives up safety against power loss for speed: for tests. Default true. */
  readonly durable?: boolean;
}

export interface EmbeddedPostgres {
  /** Connects as the owner of the database; contains the password. */
  readonly url: string;
  readonly port: number;
  /** Ends all connections, stops the server and gives the folder free. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL of our own on a free port of 127.0.0.1. It goes down with this process, however that ends, and comes
 * back up on the same port when only the server dies.
 * @throws OperatorFault in words for the operator when the folder is in use or cannot be used, or the server does not start
 */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const folder = resolve(options.folder);
  const durable = options.durable ?? true;
  const account = openFolder(folder);
  const release = claimFolder(folder);
  try {
    const binaries = await postgresBinaries();
    await stopOrphan(folder);
    const run = (program: string) => underAccount(account, [folder, program], [program]);
    const password = initialiseCluster(folder, run(binaries.initdb), account);
    const server = await runServer(run(binaries.postgres), folder, durable);
    const url = `postgres://${OWNER}:${password}@127.0.0.1:${server.port}/${OWNER}`;
    await createDatabase(url);
    return {
      url,
      port: server.port,
      stop: async () => {
        await server.stop();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
};

const openFolder = (folder: string): UnprivilegedAccount | undefined => {
  try {
    mkdirSync(dirname(folder), { recursive: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const account = unprivilegedAccount(folder);
    if (account) chownSync(folder, account.uid, account.gid);
    writeFileSync(join(folder, '.writable'), '');
    rmSync(join(folder, '.writable'));
    return account;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorFault(`The data folder ${folder} cannot be used: ${reason}`, { cause: error });
  }
};

const createDatabase = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url.replace(/[^/]+$/, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [OWNER]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${OWNER}`);
  } finally {
    await client.end();
  }
};
