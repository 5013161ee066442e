import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { guardCommand } from './guard-command.ts';
import { residentMemory } from './resident-memory.ts';
import { TaskFailure } from './task-failure.ts';

const POLL_MS = 20;
const STDERR_KEPT = 8192;
const MEGABYTE = 1024 * 1024;

export interface ProgramRun {
  /** Path of the program. */
  readonly program: string;
  readonly args: readonly string[];
  /** Goes to its standard input. */
  readonly input: Uint8Array;
  /** Variables that it may see: nothing of ours, which holds keys. */
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** Resident megabytes. */
  readonly memoryMb: number;
  readonly signal?: AbortSignal;
}

/**
 * Runs a program over some bytes and resolves with what it wrote to its standard output. It is killed on time, memory
 * and abort. Rejects with a `TaskFailure` (`crashed` when it ends with an error) or with the signal's reason.
 */
export const runProgram = async (run: ProgramRun): Promise<Buffer> => {
  const { program, args, input, env, timeoutMs, memoryMb, signal } = run;
  signal?.throwIfAborted();
  const [command = program, ...rest] = [...guardCommand(memoryMb), program, ...args];
  const child = spawn(command, rest, { env: { LANG: 'C.UTF-8', ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  let verdict: unknown;
  let stderr = '';
  const condemn = (reason: unknown): void => {
    verdict ??= reason;
    child.kill('SIGKILL');
  };
  child.stderr.on('data', (chunk: Buffer) => (stderr = (stderr + chunk.toString('latin1')).slice(-STDERR_KEPT)));
  // It may end before it has read everything.
  child.stdin.on('error', () => undefined);
  const deadline = setTimeout(
    () => condemn(new TaskFailure('timed-out', `No end within ${timeoutMs / 1000} s.`)),
    timeoutMs,
  );
  const watchdog = setInterval(() => {
    if (child.pid !== undefined && residentMemory(child.pid) > memoryMb * MEGABYTE) {
      condemn(new TaskFailure('out-of-memory', `More than ${memoryMb} MB of memory was needed.`));
    }
  }, POLL_MS);
  const abort = (): void => condemn(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    child.stdin.end(input);
    const [output, code] = await Promise.all([buffer(child.stdout), ended]);
    if (verdict !== undefined) throw verdict;
    if (code !== 0) throw new TaskFailure('crashed', `The program ended with ${code ?? 'a signal'}.`, stderr);
    return output;
  } finally {
    clearTimeout(deadline);
    clearInterval(watchdog);
    signal?.removeEventListener('abort', abort);
  }
};
