import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const IMPURE = /new Date\(\s*\)|Date\.now\b|Math\.random\b|performance\.now\b|process\.env\b|setTimeout\(|\bfetch\(/;

/** Lines of the given sources that take time, chance or surroundings from outside. */
const impureLines = (patterns: readonly string[]): string[] =>
  globSync(patterns, { cwd: root })
    .filter((path) => !/\.spec\.ts$|\/fixtures\//.test(path))
    .flatMap((path) =>
      readFileSync(join(root, path), 'utf8')
        .split('\n')
        .flatMap((line, i) => (IMPURE.test(line) ? [`${path}:${i + 1}: ${line.trim()}`] : [])),
    );

describe('pure code', () => {
  it('takes time and chance as values', () =>
    expect(impureLines(['libs/*/domain/**/*.ts', 'libs/{semantics,rules,kernel}/**/*.ts'])).toEqual([]));

  it('would be caught', () => expect(impureLines(['libs/platform/database/server-process.ts'])).not.toEqual([]));
});
