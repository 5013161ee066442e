import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';
import type { Outcome } from './step.ts';

/** `systemd-analyze verify` on the units, with the Node of this machine: it asks that programs exist. */
export function systemdFaults(folder: string): Outcome {
  const work = mkdtempSync(join(tmpdir(), 'systemd-check-'));
  try {
    const units = readdirSync(folder).map((name) => {
      const text = readFileSync(join(folder, name), 'utf8').replace('/usr/bin/node', process.execPath);
      writeFileSync(join(work, name), text);
      return join(work, name);
    });
    const verified = runProgram('systemd-analyze', ['verify', '--recursive-errors=yes', '--man=no', ...units], true);
    const unnamed = units
      .filter((unit) => !/^SyslogIdentifier=docsense$/m.test(readFileSync(unit, 'utf8')))
      .map((unit) => `${unit}: no SyslogIdentifier=docsense`);
    return 'skipped' in verified ? verified : [...verified, ...unnamed];
  } finally {
    rmSync(work, { recursive: true });
  }
}
