import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const RULES =
  'name: Fees\npolicies:\n  - name: Fee is given\n    level: MUST\n    rules:\n      - { type: content_pattern, pattern: fee is }\n      - { type: finding_absent, pattern: SC-12 }\n';

describe('docsense policies check', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docsense-policies-'));
    await writeFile(join(folder, 'good.md'), '# Index\n\n## Fees\n\nThe fee is 0.25 % of the index level a year.\n');
    await writeFile(join(folder, 'bad.md'), '# Index\n\n## Fees\n\nThe fee is TBD.\n');
    await writeFile(join(folder, 'fees.yaml'), RULES);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const docsense = (...args: string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      const env = { ...process.env, INIT_CWD: folder };
      execFile(
        process.execPath,
        ['--conditions=source', main, ...args],
        { env, cwd: tmpdir() },
        (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
      );
    });

  it('shows the verdicts with their evidence, and ends with 0 when every MUST is met', async () => {
    const { code, stdout } = await docsense('policies', 'check', 'good.md', '--policies', 'fees.yaml');
    expect(stdout).toContain('good.md: COMPLIANT (Fees)');
    expect(stdout).toContain('MUST   met      Fee is given');
    expect(stdout).toContain('"fee is" (22–28)');
    expect(code).toBe(0);
  });

  it('ends with 1 when a MUST is not met, and gives JSON', async () => {
    const { code, stdout } = await docsense(
      'policies',
      'check',
      'bad.md',
      '--policies',
      'fees.yaml',
      '--format',
      'json',
    );
    expect(JSON.parse(stdout)).toMatchObject({
      document: { name: 'bad.md' },
      compliance: {
        status: 'NON_COMPLIANT',
        repository: 'Fees',
        policies: [{ name: 'Fee is given', level: 'MUST', verdict: 'not_met', evidence: [{ quote: 'TBD' }] }],
      },
    });
    expect(code).toBe(1);
  });

  it('knows the shipped templates by name', async () => {
    const { code, stdout } = await docsense('policies', 'check', 'good.md', '--policies', 'SEC Index Publishing');
    expect(stdout).toContain('good.md: NON_COMPLIANT (SEC Index Publishing)');
    expect(code).toBe(1);
  });

  it.each([
    [['good.md', '--policies', 'nothing.yaml'], 'no template of that name'],
    [['good.md'], "required option '-p, --policies <file>'"],
    [['nothing.md', '--policies', 'fees.yaml'], 'there is no nothing.md'],
    [['good.md', '--policies', 'good.md'], 'good.md: The policy repository cannot be read: line 5: must be a mapping'],
  ])('ends with 2 for %j', async (args, message) => {
    const { code, stderr } = await docsense('policies', 'check', ...args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  it('adds compliance to the JSON of an analysis', async () => {
    const { stdout } = await docsense('analyse', 'good.md', '--format', 'json', '--policies', 'fees.yaml');
    expect(JSON.parse(stdout)).toMatchObject({ compliance: { status: 'COMPLIANT', repository: 'Fees' } });
    const some = await docsense('analyse', 'good.md', '--format', 'json', '--policies', 'fees.yaml', '--rules', 'MC-*');
    expect(JSON.parse(some.stdout)).toMatchObject({ compliance: { policies: [{ verdict: 'unknown' }] } });
  });
});
