import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { OperatorFault } from '../configuration/operator-fault.ts';

/** PostgreSQL refuses to run as root; this is the account it runs under instead. */
export interface UnprivilegedAccount {
  readonly uid: number;
  readonly gid: number;
}

/** The owner of an existing data folder, so that it stays readable; else `postgres` when the system has it, else `nobody`. */
export const unprivilegedAccount = (folder: string): UnprivilegedAccount | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const { uid, gid } = statSync(folder);
  if (uid !== 0) return { uid, gid };
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const entry = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  if (!entry)
    throw new OperatorFault('PostgreSQL cannot run as root and there is no user postgres or nobody: set DATABASE_URL.');
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
};

const onPath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** True when anyone may walk down to the path: a checkout under a 0700 home may not be reached by the other account. */
const reachable = (path: string): boolean =>
  path === dirname(path) || ((statSync(path).mode & 0o001) !== 0 && reachable(dirname(path)));

/** The capability that lets the other account pass closed parent folders, as far as this container still grants one. */
const passingCapability = (): string | undefined => {
  const bounding = BigInt(`0x${/CapBnd:\s*(\w+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0'}`);
  if (bounding & 4n) return 'dac_read_search';
  return bounding & 2n ? 'dac_override' : undefined;
};

/**
 * The arguments that run a program under the account and, where `setpriv` exists, make the kernel stop it (SIGINT, a fast
 * shutdown) when this process dies in any way.
 * @throws OperatorFault when the account cannot reach one of the paths
 */
export const underAccount = (
  account: UnprivilegedAccount | undefined,
  paths: readonly string[],
  command: readonly string[],
): readonly string[] => {
  const closed = account && paths.find((path) => !reachable(dirname(path)));
  const capability = closed === undefined || !onPath('setpriv') ? undefined : passingCapability();
  if (closed !== undefined && capability === undefined) {
    throw new OperatorFault(
      `User ${account?.uid}, under which PostgreSQL runs here, cannot reach ${closed}: run as a normal user, or move it out of a private folder.`,
    );
  }
  if (!onPath('setpriv')) return command;
  const identity = account ? [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'] : [];
  const passing = capability ? [`--inh-caps=+${capability}`, `--ambient-caps=+${capability}`] : [];
  return ['setpriv', ...identity, ...passing, '--pdeathsig=INT', ...command];
};
