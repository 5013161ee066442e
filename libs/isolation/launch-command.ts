import { guardCommand } from './guard-command.ts';

/** What an empty Node 24 already counts as writable data (573 MB: reserved by V8, not resident), and some room. */
const DATA_HEADROOM_MB = 700;

/** Room for new objects: with less, V8 collects more often than it need; with more, the process only grows. */
const SEMI_SPACE_MB = 32;

/** Children read files and load native parsers; they neither write files nor start programs. Node 20 cannot do that. */
const READ_ONLY = process.allowedNodeEnvironmentFlags.has('--permission')
  ? ['--permission', '--allow-fs-read=*', '--allow-addons']
  : [];

export interface LaunchCommand {
  readonly execPath: string;
  readonly execArgv: readonly string[];
}

/** How to start a child: Node with a heap limit, guarded in its data and against outliving its parent. */
export const launchCommand = (entry: string, memoryMb: number): LaunchCommand => {
  const heap = [`--max-old-space-size=${Math.ceil(memoryMb * 0.75)}`, `--max-semi-space-size=${SEMI_SPACE_MB}`];
  const node = [process.execPath, ...heap, ...READ_ONLY];
  const source = entry.endsWith('.ts') ? ['--conditions=source', '--disable-warning=ExperimentalWarning'] : [];
  const command = [...guardCommand(memoryMb + DATA_HEADROOM_MB), ...node, ...source];
  const [execPath = process.execPath, ...execArgv] = command;
  return { execPath, execArgv };
};
