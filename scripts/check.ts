import { spawn } from 'node:child_process';
import { root } from './build/paths.ts';

/** What `npm run check` checks; each is a command that can be run alone. */
const CHECKS: Readonly<Record<string, readonly string[]>> = {
  format: ['prettier', '--check', '--log-level=warn', '.'],
  lint: ['oxlint', '--type-aware', '--deny-warnings'],
  types: ['tsc', '--noEmit'],
  'types of the client': ['tsc', '-p', 'apps/web'],
  'types of its tests': ['tsc', '-p', 'test/browser'],
  architecture: ['depcruise', 'apps', 'libs', 'migrations', 'test'],
  'dead code': ['knip'],
  build: ['node', 'scripts/build-if-stale.ts'],
  openapi: ['node', 'scripts/export-openapi.ts', '--check'],
  'api types': ['node', 'scripts/export-api-types.ts', '--check'],
  settings: ['node', 'scripts/export-settings.ts', '--check'],
  schema: ['node', 'scripts/export-schema.ts', '--check'],
  'ir schema': ['node', 'scripts/export-ir-schema.ts', '--check'],
  'policy schema': ['node', 'scripts/export-policy-schema.ts', '--check'],
  'module graph': ['node', 'scripts/export-module-graph.ts', '--check'],
};

const run = ([program = '', ...rest]: readonly string[]): Promise<{ code: number; output: string }> =>
  new Promise((done) => {
    const child = spawn(program, rest, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => done({ code: 1, output: error.message }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });

const failed: string[] = [];
for (const [name, command] of Object.entries(CHECKS)) {
  // What is compared comes from the build.
  if (failed.includes('build')) break;
  const started = performance.now();
  const { code, output } = await run(command);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  if (code === 0) continue;
  failed.push(name);
  console.log(output.trimEnd());
}
if (failed.length > 0) {
  console.log(`\nnot clean: ${failed.join(', ')}`);
  process.exit(1);
}
