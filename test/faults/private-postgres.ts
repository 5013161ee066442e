import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#platform';
import { postgresBinaries } from '../../libs/platform/database/postgres-binaries.ts';
import { clusterFolder, postmasterFile } from '../../libs/platform/database/postmaster-file.ts';
import { underAccount, unprivilegedAccount } from '../../libs/platform/database/unprivileged-account.ts';
import { untilTrue } from '../setup/until-true.ts';

/** A PostgreSQL that a test takes away and brings back on the same port. */
export class PrivatePostgres {
  private server: ChildProcess | undefined;

  private constructor(
    readonly url: string,
    private readonly folder: string,
    private readonly command: readonly string[],
  ) {}

  /** `more` are settings of the server, as `name=value`. */
  static async create(more: readonly string[] = []): Promise<PrivatePostgres> {
    const parent = mkdtempSync(join(tmpdir(), 'faults-'));
    chmodSync(parent, 0o755);
    const folder = join(parent, 'postgres');
    const { url, port, stop } = await startEmbeddedPostgres({ folder, durable: false });
    await stop();
    const { postgres } = await postgresBinaries();
    const settings = [
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'max_connections=100',
      ...more,
    ];
    const command = [postgres, '-D', clusterFolder(folder), ...settings.flatMap((setting) => ['-c', setting])];
    return new PrivatePostgres(url, parent, underAccount(unprivilegedAccount(folder), [folder], command));
  }

  async start(): Promise<void> {
    const [program = '', ...rest] = this.command;
    const server = spawn(program, rest, { stdio: 'ignore', cwd: '/' });
    this.server = server;
    await untilTrue(() => {
      const lines = postmasterFile(join(this.folder, 'postgres'));
      return Number(lines[0]) === server.pid && lines[7]?.trim() === 'ready';
    });
  }

  /** At once and without a word to its clients, as in a crash. */
  async stop(): Promise<void> {
    const { server } = this;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGQUIT');
    await once(server, 'exit');
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
