import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../test/setup/free-port.ts';

export interface BenchServer {
  /** e.g. `http://127.0.0.1:41234`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** A server of the benchmark's own, as it was built, with its data in `folder`. Resolves when it is ready. */
export const startServer = async (folder: string): Promise<BenchServer> => {
  const url = `http://127.0.0.1:${await freePort()}`;
  const server: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, '../dist/apps/server/src/main.js')], {
    env: {
      PATH: process.env['PATH'],
      PORT: new URL(url).port,
      DATA_DIR: join(folder, 'data'),
      ENVIRONMENT: 'test',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    server.kill('SIGTERM');
    if (server.exitCode === null) await new Promise((resolve) => server.once('exit', resolve));
  };
  for (let tries = 0; tries < 150; tries++) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok) return { url, stop };
    await pause(200);
  }
  await stop();
  throw new Error('The server did not become ready.');
};
