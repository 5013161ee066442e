import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const FLAWED = '# Alpha Index\n\nThe average of the previous 20 days is used. The fee is TBD.\n';
const FINE = '# Notes\n\nA short note.\n';

describe('docsense analyse, rules, ir', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'docsense-cli-'))));
  afterEach(() => rm(folder, { recursive: true }));

  const put = async (files: Record<string, string>) => {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
  };
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

  it('reports findings with place, rule and proposal', async () => {
    await put({ 'a.md': FLAWED });
    const { code, stdout } = await docsense('analyse', 'a.md');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^a\.md: readiness \d+/);
    expect(stdout).toContain('3:29  critical MC-01');
    expect(stdout).toContain('→ 20 [trading | calendar] days');
  });

  it('shows findings on one place once, the scores by their parts and the kind of document; JSON has them all', async () => {
    await put({ 'a.md': 'Volatility is computed as appropriate over recent data.\n' });
    const { stdout } = await docsense('analyse', 'a.md');
    expect(stdout).toContain('1 findings, other');
    expect(stdout).toContain('LG-02');
    expect(stdout).not.toContain('LG-01');
    expect(stdout).toMatch(/Parts: precision \d+, edgeCases \d+.* Self-containment \d+/);
    const { document, findings, scores } = JSON.parse((await docsense('analyse', 'a.md', '--format', 'json')).stdout);
    expect(document.documentType).toEqual({ type: 'other', traits: [] });
    expect(findings.map(({ mergedInto }: { mergedInto: string | null }) => mergedInto)).toEqual([null, findings[0].id]);
    expect(scores.readiness.parts.precision.facets[0]).toMatchObject({ label: 'rounding or decimal places', worth: 0 });
  });

  it('gives JSON whose quotes are in the text', async () => {
    await put({ 'a.md': FLAWED });
    const { stdout } = await docsense('analyse', 'a.md', '--format', 'json', '--rules', 'SC-12,MC-*');
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual(['document', 'engine', 'scores', 'findings']);
    expect(report.findings.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['MC-01', 'SC-12']);
    for (const { start, end, quote } of report.findings) expect(FLAWED.slice(start, end)).toBe(quote);
  });

  it('mirrors folders and keeps extensions', async () => {
    await put({ 'in/a.md': FLAWED, 'in/deep/b.txt': FINE, 'in/c.bin': 'x' });
    expect((await docsense('analyse', 'in', '-r', '--out', 'out')).code).toBe(0);
    expect((await readdir(join(folder, 'out'), { recursive: true })).sort()).toEqual([
      'a.md.json',
      'deep',
      'deep/b.txt.json',
    ]);
    expect(JSON.parse(await readFile(join(folder, 'out/deep/b.txt.json'), 'utf8'))).toMatchObject({ findings: [] });
  });

  it('gives SARIF with line, column and offset', async () => {
    await put({ 'a b.md': FLAWED });
    const { stdout } = await docsense('analyse', 'a b.md', '--format', 'sarif', '--rules', 'MC-01');
    const { version, runs } = JSON.parse(stdout);
    expect(version).toBe('2.1.0');
    expect(runs[0].results).toHaveLength(1);
    expect(runs[0].tool.driver.rules[runs[0].results[0].ruleIndex].id).toBe('MC-01');
    expect(runs[0].results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'a%20b.md', index: 0 },
      region: {
        startLine: 3,
        startColumn: 29,
        endLine: 3,
        endColumn: 36,
        charOffset: 43,
        charLength: 7,
        snippet: { text: '20 days' },
      },
    });
  });

  it.each([
    [['a.md', '--fail-on', 'critical'], 1],
    [['b.md', '--fail-on', 'critical'], 0],
    [['a.md', '--min-readiness', '100'], 1],
    [['a.md', 'absent.md'], 2],
    [['a.md', '--rules', 'XX-*'], 2],
    [['a.md', '--format', 'xml'], 2],
    [['a.md', '--min-readiness', '101'], 2],
    [['a.md', 'bad.docx', '--fail-on', 'low'], 3],
  ])('%j exits with %i', async (args, code) => {
    await put({ 'a.md': FLAWED, 'b.md': FINE, 'bad.docx': 'no zip' });
    expect((await docsense('analyse', ...args)).code).toBe(code);
  });

  it('lists rules, explains one, and knows no other', async () => {
    expect((await docsense('rules')).stdout).toContain('MC-01');
    expect((await docsense('rules', 'mc-01')).stdout).toContain('Satisfied by: ');
    expect((await docsense('rules', 'ZZ-99')).code).toBe(2);
  });

  it('shows the semantic IR', async () => {
    await put({ 'a.md': FLAWED });
    const { stdout } = await docsense('ir', 'a.md');
    expect(stdout).toContain('20 unspecified day');
    expect(stdout).toMatch(/^Graph \(\d+\)\n {2}\d+ nodes, \d+ edges$/m);
    expect(JSON.parse((await docsense('ir', 'a.md', '--format', 'json')).stdout)).toMatchObject({
      schemaVersion: 1,
      title: { text: 'Alpha Index' },
    });
  });
});
