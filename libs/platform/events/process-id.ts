import { randomInt } from 'node:crypto';

/** Names this process towards the database: leases, liveness lock, wake-ups. */
export const PROCESS_ID = Symbol('process id');

/** Positive and within 31 bits, as advisory locks take it. */
export const newProcessId = (): number => randomInt(1, 2 ** 31 - 1);
