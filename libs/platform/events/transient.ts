import { databaseAway } from '../http/database-away.ts';

/** Connection exceptions, serialisation failure, deadlock, server shut-down and start-up, lack of resources. */
const TRANSIENT = /^(08...|40001|40P01|55P03|57P0\d|53...)$/;

/** Whether trying the same again may help, so that the event is not to blame. */
export const isTransient = (error: unknown): boolean => {
  if (databaseAway(error)) return true;
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' && TRANSIENT.test(code);
};
