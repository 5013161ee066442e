import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pdfOf, textAt } from '../../../libs/conversion/fixtures/pdf-of.ts';
import { pngOf } from '../../../libs/conversion/fixtures/png.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

describe('docsense convert', () => {
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

  it('prints Markdown, in the order of the files, from where the user stands', async () => {
    await put({ 'a.html': '<h1>A</h1>', 'b.txt': 'B' });
    expect(await docsense('convert', 'b.txt', 'a.html')).toEqual({ code: 0, stdout: 'B\n# A\n', stderr: '' });
  });

  it('walks folders, keeps names with their extension and skips other files', async () => {
    await put({
      'in/a.md': '# A\n',
      'in/deep/b.htm': '<p>b',
      'in/c.bin': 'x',
      'in/.git/d.md': 'hidden',
      'one.txt': '1',
    });
    expect(await docsense('convert', 'in', 'one.txt', '-r', '--out', 'out', '--blocks')).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect((await readdir(join(folder, 'out'), { recursive: true })).sort()).toEqual(
      [
        'a.md.blocks.json',
        'a.md.md',
        'deep',
        'deep/b.htm.blocks.json',
        'deep/b.htm.md',
        'one.txt.blocks.json',
        'one.txt.md',
      ].sort(),
    );
    expect(JSON.parse(await readFile(join(folder, 'out/a.md.blocks.json'), 'utf8'))).toMatchObject({
      blocks: [{ id: 'b1', kind: 'heading', level: 1, start: 0, end: 3, source: { start: 0, end: 3 } }],
      warnings: [],
      title: 'A',
    });
  });

  it('writes pictures beside the Markdown, and where the words of a PDF are printed', async () => {
    const pdf = pdfOf([textAt(70, 100, ['The fee is one percent and paid daily.'])]);
    const picture = pngOf(6);
    await put({ 'in/deep/a.html': `<p>x <img src="data:image/png;base64,${picture.toString('base64')}">` });
    await writeFile(join(folder, 'in/b.pdf'), pdf);
    expect((await docsense('convert', 'in', '-r', '--out', 'out', '--blocks')).code).toBe(0);
    const name = /images\/[^)]+/.exec(await readFile(join(folder, 'out/deep/a.html.md'), 'utf8'))?.[0] ?? '';
    expect((await readFile(join(folder, 'out/deep', name))).equals(picture)).toBe(true);
    expect(JSON.parse(await readFile(join(folder, 'out/deep/a.html.blocks.json'), 'utf8'))).toMatchObject({
      pictures: [{ name, mediaType: 'image/png', byteSize: picture.length }],
    });
    const { blocks } = JSON.parse(await readFile(join(folder, 'out/b.pdf.blocks.json'), 'utf8')) as {
      blocks: { words: { start: number; end: number; box: { page: number } }[] }[];
    };
    expect(blocks[0]?.words.slice(0, 2)).toMatchObject([
      { start: 0, end: 3, box: { page: 1 } },
      { start: 4, end: 7, box: { page: 1 } },
    ]);
  });

  it('names what cannot be read, does the others, and exits with 3', async () => {
    await put({ 'a.md': 'fine', 'b.docx': 'no zip', 'c.md': '', 'd.html': '<p></p>' });
    const { code, stdout, stderr } = await docsense('convert', '.', '--recursive');
    expect(code).toBe(3);
    expect(stdout).toBe('fine\n');
    expect(stderr.split('\n').map((line) => line.split(': ').slice(0, 2).join(' '))).toEqual([
      'b.docx content-does-not-match-name',
      'c.md empty-file',
      'd.html empty-content',
      '',
    ]);
  });

  it('names a folder that cannot be listed, does the others, and exits with 3', async () => {
    await put({ 'in/a.md': 'fine', 'in/b/c.md': 'near' });
    // Permissions would not stop root; a path that is longer than the system takes, and short enough from here, stops everybody.
    const tooLong = `in/b/${'n/'.repeat(process.platform === 'darwin' ? 505 : 2_040)}`;
    execFileSync('mkdir', ['-p', tooLong], { cwd: folder });
    try {
      const { code, stdout, stderr } = await docsense('convert', 'in', '--recursive');
      expect([code, stdout]).toEqual([3, 'fine\nnear\n']);
      expect(stderr).toMatch(/^b\/n\/.*: unreadable: ENAMETOOLONG/);
    } finally {
      execFileSync('rm', ['-rf', 'in/b'], { cwd: folder });
    }
  });

  it.each([
    [['convert'], 'missing required argument'],
    [['convert', 'absent.md'], 'there is no absent.md'],
    [['convert', '.'], 'is a folder: add --recursive'],
    [['convert', 'a.md', '--blocks'], '--blocks needs --out'],
    [['convert', 'a.md', 'sub/a.md'], 'two files would be written to a.md'],
    [['convert', 'none', '-r'], 'there is no document in none'],
    [['convert', 'a.md', '--unknown'], 'unknown option'],
    [['unknown'], 'unknown command'],
  ])('%j is wrong usage: 2', async (args, message) => {
    await put({ 'a.md': 'x', 'sub/a.md': 'y', 'none/c.bin': 'z' });
    const { code, stdout, stderr } = await docsense(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('helps without complaint', async () => {
    const { code, stdout } = await docsense('--help');
    expect([code, stdout]).toEqual([0, expect.stringContaining('convert')]);
  });
});
