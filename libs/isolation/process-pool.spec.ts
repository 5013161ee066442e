import { ProcessPool } from './process-pool.ts';
import { residentMemory } from './resident-memory.ts';
import { TaskFailure } from './task-failure.ts';
import type { Misdeed } from './fixtures/misbehaving-child.ts';
import { execFile } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const entry = new URL('./fixtures/misbehaving-child.ts', import.meta.url);
const limits = { entry, size: 2, timeoutMs: 20_000, memoryMb: 300 };

describe('a pool of child processes', () => {
  let pool: ProcessPool<Misdeed, unknown>;
  const open = (changes: Partial<typeof limits> = {}) => (pool = new ProcessPool({ ...limits, ...changes }));
  const pidOfChild = async () => Number(await pool.run({ kind: 'pid' }));
  const expectFine = async () => expect(await pool.run({ kind: 'answer', value: 'fine' })).toBe('fine');
  const failureOf = (deed: Misdeed) =>
    pool.run(deed).then(
      () => 'no failure',
      (error: unknown) => (error instanceof TaskFailure ? error.code : error),
    );

  afterEach(() => pool.close());

  it('answers, bytes included', async () => {
    open();
    expect(await pool.run({ kind: 'answer', value: { bytes: new Uint8Array([1, 2]) } })).toEqual({
      bytes: new Uint8Array([1, 2]),
    });
  });

  it('works on several tasks at once, each child on one', async () => {
    open({ size: 2 });
    const pids = await Promise.all([1, 2, 3, 4].map(() => pidOfChild()));
    expect(new Set(pids).size).toBe(2);
  });

  it('keeps the same child for the next task', async () => {
    open({ size: 1 });
    expect(await pidOfChild()).toBe(await pidOfChild());
  });

  it('kills an endless loop in time and goes on', async () => {
    open({ size: 1, timeoutMs: 700 });
    await pool.warmUp();
    const start = performance.now();
    expect(await failureOf({ kind: 'loop' })).toBe('timed-out');
    expect(performance.now() - start).toBeLessThan(3000);
    await expectFine();
  });

  it.each<Misdeed>([{ kind: 'buffers' }, { kind: 'heap' }])('stops $kind that eat memory', async (deed) => {
    open({ size: 1, timeoutMs: 20_000 });
    expect(await failureOf(deed)).toBe('out-of-memory');
    await expectFine();
  });

  it('names an exit in the middle of a task a crash', async () => {
    open({ size: 1 });
    expect(await failureOf({ kind: 'exit' })).toBe('crashed');
    await expectFine();
  });

  it('fails only the task of a child that is killed from outside', async () => {
    open({ size: 1 });
    const pid = await pidOfChild();
    const victim = failureOf({ kind: 'loop' });
    process.kill(pid, 'SIGKILL');
    expect(await victim).toBe('crashed');
    await expectFine();
  });

  it('passes on what a handler throws and keeps the child', async () => {
    open({ size: 1 });
    const before = await pidOfChild();
    await expect(pool.run({ kind: 'throw' })).rejects.toMatchObject({ code: 'threw', message: 'as asked' });
    expect(await pidOfChild()).toBe(before);
  });

  it('gives children nothing of the environment but language and zone', async () => {
    process.env['DATABASE_URL'] = 'postgres://secret';
    open();
    const names = await pool.run({ kind: 'environment' });
    delete process.env['DATABASE_URL'];
    expect(names).toEqual(expect.not.arrayContaining(['DATABASE_URL', 'PATH', 'HOME']));
  });

  it.each<Misdeed>([{ kind: 'write' }, { kind: 'start-program' }])('does not let a child $kind', async (deed) => {
    open();
    await expect(pool.run(deed)).rejects.toMatchObject({
      code: 'threw',
      message: expect.stringContaining('restricted'),
    });
  });

  it('is not stopped by a talkative child', async () => {
    open();
    expect(await pool.run({ kind: 'chatter' })).toBe('done');
  });

  it('cancels a running task and takes the next', async () => {
    open({ size: 1 });
    const stop = new AbortController();
    const running = pool.run({ kind: 'loop' }, { signal: stop.signal });
    setTimeout(() => stop.abort(new Error('enough')), 200);
    await expect(running).rejects.toThrow('enough');
    await expectFine();
  });

  it('cancels a waiting task without touching the running one', async () => {
    open({ size: 1 });
    const stop = new AbortController();
    const first = pool.run({ kind: 'answer', value: 1 });
    const second = pool.run({ kind: 'answer', value: 2 }, { signal: stop.signal });
    stop.abort(new Error('changed my mind'));
    await expect(second).rejects.toThrow('changed my mind');
    expect(await first).toBe(1);
  });

  it('replaces a dead child before the next task asks', async () => {
    open({ size: 1 });
    const before = await pidOfChild();
    process.kill(before, 'SIGKILL');
    await wait(300);
    expect(await pidOfChild()).not.toBe(before);
  });

  it('fails the tasks, not the program, when the entry cannot start', async () => {
    open({ entry: new URL('./fixtures/absent.ts', import.meta.url) });
    expect(await failureOf({ kind: 'pid' })).toBe('crashed');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('finishes a task although %s went to the whole group', async (signal) => {
    open({ size: 1 });
    const pid = await pidOfChild();
    const answer = pool.run({ kind: 'answer', value: 'fine' });
    process.kill(pid, signal);
    expect(await answer).toBe('fine');
    expect(await pidOfChild()).toBe(pid);
  });

  it('leaves no process behind when closed', async () => {
    open({ size: 1 });
    const pid = await pidOfChild();
    const running = failureOf({ kind: 'loop' });
    const waiting = failureOf({ kind: 'pid' });
    await pool.close();
    expect([await running, await waiting]).toEqual(['closed', 'closed']);
    expect(residentMemory(pid)).toBe(0);
    await expect(pool.run({ kind: 'pid' })).rejects.toThrow('closed');
  });

  it('does not keep a program alive, whose children end with it', async () => {
    open();
    const program = `
      import { ProcessPool } from '${new URL('./process-pool.ts', import.meta.url).href}';
      const pool = new ProcessPool({ entry: new URL('${entry.href}'), size: 1, timeoutMs: 5000, memoryMb: 300 });
      console.log(await pool.run({ kind: 'pid' }));`;
    const args = ['--conditions=source', '--input-type=module-typescript', '-e', program];
    const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 5000 });
    await wait(200);
    expect(residentMemory(Number(stdout))).toBe(0);
  });

  it('takes a child down with a parent that is killed, even out of an endless loop', async () => {
    open();
    const program = `
      import { ProcessPool } from '${new URL('./process-pool.ts', import.meta.url).href}';
      const pool = new ProcessPool({ entry: new URL('${entry.href}'), size: 1, timeoutMs: 60000, memoryMb: 300 });
      console.log(await pool.run({ kind: 'pid' }));
      void pool.run({ kind: 'loop' });
      setTimeout(() => process.kill(process.pid, 'SIGKILL'), 300);`;
    const args = ['--conditions=source', '--input-type=module-typescript', '-e', program];
    const killed = await promisify(execFile)(process.execPath, args, { timeout: 10_000 }).catch((e: unknown) => e);
    await wait(200);
    expect(residentMemory(Number((killed as { stdout: string }).stdout))).toBe(0);
  });
});
