import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build/paths.ts';

/** `npm run bench -- <name> [options]` runs `bench/<name>/run.ts` on a fresh build. */
const [name = '', ...options] = process.argv.slice(2);
const program = join(root, 'bench', name, 'run.ts');
if (name === '' || !existsSync(program)) {
  console.error('usage: npm run bench -- findings | semantics | pipeline [--count 100] [--warm 10] [--parallel 4]');
  process.exit(2);
}
for (const command of [['scripts/build-if-stale.ts'], ['--conditions=source', program, ...options]]) {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
