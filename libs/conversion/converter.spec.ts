import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Converter } from './converter.ts';

describe('a converter', () => {
  const converter = new Converter({ size: 2 });
  let folder: string;
  beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'docsense-converter-'))));
  afterAll(async () => {
    await converter.close();
    await rm(folder, { recursive: true });
  });

  it('converts bytes in another process', async () => {
    const document = await converter.convert({ bytes: Buffer.from('# A\n'), format: 'markdown', filename: 'a.md' });
    expect(document).toMatchObject({ markdown: '# A\n', title: 'A', pageCount: null, wordCount: 1, warnings: [] });
  });

  it('converts a file by its path', async () => {
    const path = join(folder, 'b.html');
    await writeFile(path, '<h1>B</h1>');
    expect((await converter.convert({ path, format: 'html', filename: 'b.html' })).markdown).toBe('# B\n');
  });

  it('rejects with the reason in words', async () => {
    const empty = { bytes: Buffer.from('<p></p>'), format: 'html', filename: 'c.html' } as const;
    await expect(converter.convert(empty)).rejects.toMatchObject({
      name: 'ConversionFailure',
      code: 'empty-content',
      message: 'No text was found in the file.',
      retryable: false,
    });
  });

  it('gives up on a file that takes too long', async () => {
    const hasty = new Converter({ size: 1, timeoutMs: 400 });
    await hasty.warmUp();
    const slow = {
      bytes: Buffer.from('- a *b* [c](d)\n\n'.repeat(400_000)),
      format: 'markdown',
      filename: 'd.md',
    } as const;
    await expect(hasty.convert(slow)).rejects.toMatchObject({ code: 'timed-out', retryable: true });
    await hasty.close();
  });

  it('does not blame the file when it is closed', async () => {
    const closing = new Converter({ size: 1 });
    const task = { bytes: Buffer.from('# A\n'), format: 'markdown', filename: 'a.md' } as const;
    const running = closing.convert(task).catch((error: unknown) => error);
    await closing.close();
    expect(await running).toMatchObject({ name: 'TaskFailure', code: 'closed' });
  });

  it('stops when asked', async () => {
    const task = { bytes: Buffer.from('# A\n'), format: 'markdown', filename: 'a.md' } as const;
    await expect(converter.convert(task, { signal: AbortSignal.abort(new Error('stop')) })).rejects.toThrow('stop');
  });
});
