import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
/** Ways to the database that see every tenant: `Database.read` is the other one. */
const AS_OWNER =
  /\bdataSource\b|\bDataSource\b|\.pool\b|\bPool\b|InjectRepository|InjectDataSource|InjectEntityManager/;

/** Lines of the given sources that reach for the database as its owner. */
const linesAsOwner = (patterns: readonly string[]): string[] =>
  globSync(patterns, { cwd: root })
    .filter((path) => !path.endsWith('.spec.ts'))
    .flatMap((path) =>
      readFileSync(join(root, path), 'utf8')
        .split('\n')
        .flatMap((line, i) => (AS_OWNER.test(line) ? [`${path}:${i + 1}: ${line.trim()}`] : [])),
    );

describe('what answers requests', () => {
  it('reads as the tenant', () =>
    expect(linesAsOwner(['libs/*/queries/**/*.ts', 'libs/*/*.controller.ts'])).toEqual([]));

  it('would be caught reading as the owner', () =>
    expect(linesAsOwner(['libs/policy/jobs/check-compliance.ts'])).not.toEqual([]));
});
