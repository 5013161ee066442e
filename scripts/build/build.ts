import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildInfoPath, root } from './paths.ts';

const commit = (): string | null => {
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
};

const run = (program: string, ...rest: readonly string[]): void => {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...rest], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
};

/**
 * Compiles server and command line to dist/, the web client to dist/web, and notes what was built, for `GET /version`. Ends the
 * process when something does not compile.
 */
export const build = (): void => {
  const startedAt = new Date();
  run('@nestjs/cli/bin/nest.js', 'build');
  run('vite/bin/vite.js', 'build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn');
  writeFileSync(buildInfoPath, `${JSON.stringify({ commit: commit(), builtAt: startedAt.toISOString() })}\n`);
};
