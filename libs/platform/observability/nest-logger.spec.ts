import { PassThrough } from 'node:stream';
import { createLogger } from './create-logger.ts';
import { nestLogger } from './nest-logger.ts';

/** What `new Logger('Jobs')` writes: Nest puts its name behind the other arguments. */
const written = (message: string, members: object): unknown => {
  const out = new PassThrough();
  nestLogger(createLogger({ level: 'info', format: 'json', secrets: [] }, out)).error(message, members, 'Jobs');
  return JSON.parse(String(out.read()));
};

describe("Nest's loggers", () => {
  it('write their members beside the message, and errors with their reason', () =>
    expect(written('convert job failed', { correlation_id: 'c-1', err: new TypeError('no') })).toMatchObject({
      level: 'error',
      logger: 'Jobs',
      message: 'convert job failed',
      correlation_id: 'c-1',
      err: { type: 'TypeError', message: 'no', stack: expect.stringContaining('at ') },
    }));
});
