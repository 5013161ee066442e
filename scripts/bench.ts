import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build/paths.ts';

/** `npm run bench -- <name> [options]` runs `bench/<name>/run.ts` over a fresh build: what production runs. */
const [name = '', ...options] = process.argv.slice(2);
const program = join(root, 'bench', name, 'run.ts');
if (name === '' || !existsSync(program)) {
  const names = readdirSync(join(root, 'bench')).filter((folder) => existsSync(join(root, 'bench', folder, 'run.ts')));
  console.error(`usage: npm run bench -- ${names.join(' | ')} [options]`);
  process.exit(2);
}
for (const command of [['scripts/build-if-stale.ts'], [program, ...options]]) {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
