import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { runProgram } from './run-program.ts';
import type { Outcome } from './step.ts';

/** `shellcheck` on every file of the repository that begins with a shell's `#!` line. */
export function shellFaults(): Outcome {
  const scripts = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
    .split('\0')
    .filter((file) => /(^|\/)[^.]+$|\.sh$/.test(file) && existsSync(file))
    .filter((file) => /^#!.*\b(ba|da)?sh\b/.test(readFileSync(file, 'utf8').split('\n', 1)[0] ?? ''));
  return scripts.length === 0 ? { skipped: 'there is no shell script' } : runProgram('shellcheck', scripts);
}
