import { isError } from '../observability/is-error.ts';

const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
/** SQLSTATE: connection exceptions, shut-down and start-up of the server, no connection left. */
const SQLSTATE = /^(08...|57P0[1-5]|53300)$/;
/** Errors of `pg` and its pool that carry no code. */
const WORDS =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/;

/** Whether an error means that the database cannot be reached now, so that the same request may work later. */
export const databaseAway = (error: unknown): boolean => {
  if (!isError(error)) return false;
  const code: unknown = Reflect.get(error, 'code');
  if (typeof code === 'string' && (NETWORK.has(code) || SQLSTATE.test(code))) return true;
  return WORDS.test(error.message) || databaseAway(error.cause);
};
