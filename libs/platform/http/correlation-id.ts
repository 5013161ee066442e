import { randomUUID } from 'node:crypto';

export const CORRELATION_HEADER = 'x-correlation-id';

const SANE = /^[\w.:+/=-]{1,128}$/;

/** The caller's correlation id when it is one we can log and send back safely, else a new one. */
export const correlationId = (given: string | readonly string[] | undefined): string =>
  typeof given === 'string' && SANE.test(given) ? given : randomUUID();
