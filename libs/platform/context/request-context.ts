import { AsyncLocalStorage } from 'node:async_hooks';

/** For whom and why the current code runs: set by the HTTP guard, by job workers and by reactions. */
export interface RequestContext {
  readonly tenantId: string;
  readonly actorId: string;
  readonly actorName: string;
  /** One request or job and everything that follows from it. */
  readonly correlationId: string;
  /** Id of the event that led here. */
  readonly causationId?: string;
  /** Makes the work of this context idempotent: run again with the same id, its nth append answers the first result. */
  readonly commandId?: string;
  /** Filled by the event store: the last position that this context appended. */
  readonly appended?: { position: bigint };
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `work` as the given actor; the context follows every await inside. */
export const runInContext = <Result>(context: RequestContext, work: () => Result): Result => storage.run(context, work);

/** The context of the current request, job or reaction; undefined outside of one (start-up, timers). */
export const currentContext = (): RequestContext | undefined => storage.getStore();

/** Like `currentContext`, for code that may only run inside one. Throws when there is none: a programming fault. */
export const requireContext = (): RequestContext => {
  const context = storage.getStore();
  if (!context) throw new Error('This code needs a request context: wrap it in runInContext().');
  return context;
};
