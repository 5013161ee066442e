import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { root } from './build/paths.ts';
import { sameOrWrite } from './build/same-or-write.ts';

const PAGE = 'docs/ARCHITECTURE.md';
const GRAPH = /<!-- module-graph -->[\s\S]*<!-- \/module-graph -->/;

// The kernel is left out: everything imports it.
const { stdout, status } = spawnSync(
  join(root, 'node_modules/.bin/depcruise'),
  [
    '--output-type=mermaid',
    '--include-only=^(apps|libs)/',
    '--exclude=\\.spec\\.|/testing\\.ts|/fixtures/|^libs/kernel',
    '--collapse=^(apps|libs)/[^/]+',
    'apps',
    'libs',
  ],
  { cwd: root, encoding: 'utf8' },
);
if (status !== 0) throw new Error('dependency-cruiser could not draw the modules.');

const page = readFileSync(join(root, PAGE), 'utf8').replace(
  GRAPH,
  () => `<!-- module-graph -->\n\n\`\`\`mermaid\n${stdout.trim()}\n\`\`\`\n\n<!-- /module-graph -->`,
);
sameOrWrite(PAGE, await prettier.format(page, { parser: 'markdown', printWidth: 120 }));
