import { spawnSync } from 'node:child_process';
import type { Outcome } from './step.ts';

/**
 * Runs a checking program: no fault when it exits with 0, its output when not, skipped when it is not installed. With
 * `silent`, what it writes to stderr is a fault too: systemd-analyze warns of unknown keys and exits with 0.
 */
export function runProgram(program: string, args: readonly string[], silent = false): Outcome {
  // sbin: nginx is there on Debian, and not in everybody's PATH.
  const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/sbin` };
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', env });
  if (error) return { skipped: `${program} is not installed` };
  return status === 0 && !(silent && stderr) ? [] : [`${stdout}${stderr}`.trim() || `${program} exited with ${status}`];
}
