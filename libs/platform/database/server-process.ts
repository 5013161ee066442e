import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { clusterFolder, postmasterFile } from './postmaster-file.ts';
import { OperatorFault } from '../configuration/operator-fault.ts';

const START_LIMIT_MS = 60_000;
const SIGNAL_PAUSE_MS = 5_000;
const RESTART_PAUSE_MS = 500;
const RETRY_PAUSE_MS = 1_000;

export interface ServerProcess {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Starts the server on a free port of 127.0.0.1 and starts it again on the same port when it dies without being asked to.
 * @throws OperatorFault with the end of the server's log when it does not start
 */
export const runServer = async (
  command: readonly string[],
  folder: string,
  durable: boolean,
): Promise<ServerProcess> => {
  const port = await freePort();
  const log = join(folder, 'server.log');
  if (existsSync(log)) renameSync(log, join(folder, 'server.previous.log'));
  // A file, not a pipe: with a pipe the server stalls whenever our event loop does.
  const output = openSync(log, 'a', 0o600);
  const [program = '', ...first] = command;
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const parameters = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = [...first, '-D', clusterFolder(folder), ...parameters];
  const stopping = new AbortController();
  let child: ChildProcess;
  const start = async (): Promise<void> => {
    // Detached: Ctrl-C in a terminal must reach us first, so that connections end before the server does.
    child = spawn(program, server, { detached: true, stdio: ['ignore', output, output], cwd: '/' });
    child.unref();
    await ready(child, folder, log);
    child.once('exit', () => void restart().catch(() => undefined));
  };
  const restart = async (): Promise<void> => {
    await sleep(RESTART_PAUSE_MS, undefined, { ref: false, signal: stopping.signal });
    // When that fails, the reason is in the server's log, and health says that the database is away.
    await start().catch(restart);
  };
  // Once more: backends of a killed server may take a moment to go.
  await start().catch(() => sleep(RETRY_PAUSE_MS).then(start));
  return {
    port,
    stop: async () => {
      stopping.abort();
      await stopChild(child);
    },
  };
};

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

const ready = async (child: ChildProcess, folder: string, log: string): Promise<void> => {
  const failed: string[] = [];
  child.once('error', (error) => failed.push(error.message));
  child.once('exit', (code, signal) => failed.push(`it ended with ${signal ?? code}`));
  const deadline = Date.now() + START_LIMIT_MS;
  while (failed.length === 0 && Date.now() < deadline) {
    const lines = postmasterFile(folder);
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return;
    await sleep(10);
  }
  child.kill('SIGKILL');
  const tail = readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n');
  throw new OperatorFault(`PostgreSQL did not start: ${failed[0] ?? 'it took too long'}. The end of ${log}:\n${tail}`);
};

const stopChild = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    child.kill(signal);
    if (await Promise.race([gone.then(() => true), sleep(SIGNAL_PAUSE_MS, false, { ref: false })])) return;
  }
};
