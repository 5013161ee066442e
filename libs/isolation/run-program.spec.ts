import { findProgram } from './find-program.ts';
import { runProgram } from './run-program.ts';

const node = (script: string, more: Partial<Parameters<typeof runProgram>[0]> = {}) =>
  runProgram({
    program: process.execPath,
    args: ['-e', script],
    input: Buffer.from('in'),
    timeoutMs: 10_000,
    memoryMb: 2000,
    ...more,
  });

describe('a program', () => {
  it('gets the input and its own environment, and its output comes back', async () => {
    const output = await node(
      'process.stdin.on("data", (d) => console.log(String(d), Object.keys(process.env).sort().join()))',
      { env: { A: '1' } },
    );
    expect(output.toString()).toBe('in A,LANG\n');
  });

  it('that does not end is killed', async () =>
    await expect(node('for (;;);', { timeoutMs: 300 })).rejects.toMatchObject({ code: 'timed-out' }));

  it('that eats memory is killed', async () =>
    await expect(
      node('const all = []; for (;;) all.push(Buffer.alloc(1e7, 1));', { memoryMb: 1500 }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/out-of-memory|crashed/) }));

  it('that fails says so', async () =>
    await expect(node('console.error("why"); process.exit(3)')).rejects.toMatchObject({
      code: 'crashed',
      diagnostics: 'why\n',
    }));

  it('is stopped when asked', async () => {
    const stop = new AbortController();
    const running = node('for (;;);', { signal: stop.signal });
    setTimeout(() => stop.abort(new Error('stop')), 100);
    await expect(running).rejects.toThrow('stop');
  });

  it('is found by its name', () => {
    expect(findProgram('sh')).toMatch(/\/sh$/);
    expect(findProgram('no-such-program')).toBeUndefined();
  });
});
