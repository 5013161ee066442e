import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildInfoPath, root } from './paths.ts';

const commit = (): string | null => {
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
};

/** Compiles everything to dist/ and notes what was built, for `GET /version`. Ends the process when it does not compile. */
export const build = (): void => {
  const startedAt = new Date();
  const nest = join(root, 'node_modules/@nestjs/cli/bin/nest.js');
  const { status } = spawnSync(process.execPath, [nest, 'build'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(buildInfoPath, `${JSON.stringify({ commit: commit(), builtAt: startedAt.toISOString() })}\n`);
};
