import { Writable } from 'node:stream';

/** One record of the log as it is written. */
interface LogLine {
  readonly timestamp: string;
  readonly level: string;
  readonly logger?: string;
  readonly message?: string;
  readonly err?: { readonly stack?: string };
  readonly [field: string]: unknown;
}

const COLOURS: Record<string, string> = {
  warn: '\u001b[33m',
  error: '\u001b[31m',
  fatal: '\u001b[31m',
  debug: '\u001b[2m',
  trace: '\u001b[2m',
};
const RESET = '\u001b[0m';

/** JSON records as lines for people. */
export const prettyLines = (out: NodeJS.WritableStream): Writable =>
  new Writable({
    write(chunk: Buffer, _encoding, done) {
      const { timestamp, level, logger, message, err, ...rest } = JSON.parse(chunk.toString()) as LogLine;
      const fields = Object.entries(rest).map(
        ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
      );
      const place = logger === undefined ? '' : `[${logger}] `;
      const head = `${timestamp.slice(11, 23)} ${(COLOURS[level] ?? '') + level.toUpperCase().padEnd(5) + RESET} ${place}${message ?? ''}`;
      out.write(`${[head, ...fields].join(' ')}\n${err?.stack === undefined ? '' : `${err.stack}\n`}`);
      done();
    },
  });
