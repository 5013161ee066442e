import type { ToChild, ToParent } from './messages.ts';

const say = (message: ToParent): void => {
  process.send?.(message);
};

/** V8 and Buffer report a failed allocation as a RangeError with one of these messages. */
const isAllocationFailure = (error: unknown): boolean =>
  error instanceof RangeError && /allocation failed|invalid (?:array|string) length|too large/i.test(error.message);

/**
 * The whole of a child's entry module: answers one task at a time with what `handle` returns, until the parent is gone.
 * `handle` may be async and takes whatever `ProcessPool.run` was given. What it throws reaches the parent as a failed task; expected failures belong into the result.
 */
export const serve = (handle: (task: never) => unknown): void => {
  process.on('disconnect', () => process.exit(0));
  // A terminal and systemd signal the whole group. The parent decides when we end: it lets tasks finish.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
  process.on('message', ({ task }: ToChild) => {
    void (async () => {
      try {
        say({ result: await handle(task as never) });
      } catch (error) {
        say({
          threw: error instanceof Error ? error.message : String(error),
          outOfMemory: isAllocationFailure(error),
        });
      }
    })();
  });
  say({ ready: true });
};
