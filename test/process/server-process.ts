import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');

export interface ServerProcess {
  readonly child: ChildProcess;
  readonly url: string;
  output(): string;
  /** Waits until `/health/ready` answers 200. */
  ready(): Promise<void>;
  /** Waits for the end and answers the exit code, null after a signal. */
  ended(): Promise<number | null>;
}

/** The compiled server as a process of its own, with nothing of our environment but PATH. `npm test` builds it first. */
export const startServerProcess = (port: number, settings: Record<string, string>): ServerProcess => {
  const child = spawn(process.execPath, [join(root, 'dist/apps/server/src/main.js')], {
    env: { PATH: process.env['PATH'], PORT: String(port), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const closed = once(child, 'close') as Promise<[number | null]>;
  const url = `http://127.0.0.1:${port}`;
  return {
    child,
    url,
    output: () => output,
    ready: async () => {
      for (let tries = 0; tries < 1_000; tries++) {
        if (child.exitCode !== null) throw new Error(`The server ended: ${output}`);
        if (
          await fetch(`${url}/health/ready`).then(
            (response) => response.ok,
            () => false,
          )
        )
          return;
        await sleep(20);
      }
      throw new Error(`The server is not ready: ${output}`);
    },
    ended: async () => (await closed)[0],
  };
};
