// npm runs this after installing, with whatever Node the host has. An installation without development dependencies cannot
// build and brings its own dist/.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const node = join(root, 'node_modules/node/bin/node');
if (existsSync(join(root, 'node_modules/@nestjs/cli')) && existsSync(node)) {
  process.exit(spawnSync(node, [join(root, 'scripts/build.ts')], { stdio: 'inherit' }).status ?? 1);
}
