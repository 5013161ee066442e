import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What an empty Node 24 already counts as writable data (573 MB: reserved by V8, not resident), and some room. */
const DATA_HEADROOM_MB = 700;

/** Children read files and load native parsers; they neither write files nor start programs. Node 20 cannot do that. */
const READ_ONLY = process.allowedNodeEnvironmentFlags.has('--permission')
  ? ['--permission', '--allow-fs-read=*', '--allow-addons']
  : [];

export interface LaunchCommand {
  readonly execPath: string;
  readonly execArgv: readonly string[];
}

const findProgram = (name: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });

/**
 * How to start a child: Node with a heap limit, wrapped where the programs exist in `setpriv --pdeathsig` (the kernel
 * kills the child with its parent, even out of an endless loop) and `prlimit --data` (native allocations fail early).
 */
export const launchCommand = (entry: string, memoryMb: number): LaunchCommand => {
  const setpriv = findProgram('setpriv');
  const prlimit = findProgram('prlimit');
  const node = [process.execPath, `--max-old-space-size=${Math.ceil(memoryMb * 0.75)}`, ...READ_ONLY];
  const source = entry.endsWith('.ts') ? ['--conditions=source', '--disable-warning=ExperimentalWarning'] : [];
  const limit = `--data=${(memoryMb + DATA_HEADROOM_MB) * 1024 * 1024}`;
  const command = [
    ...(setpriv === undefined ? [] : [setpriv, '--pdeathsig', 'KILL']),
    ...(prlimit === undefined ? [] : [prlimit, limit]),
    ...node,
    ...source,
  ];
  const [execPath = process.execPath, ...execArgv] = command;
  return { execPath, execArgv };
};
