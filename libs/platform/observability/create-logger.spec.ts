import { PassThrough } from 'node:stream';
import { QueryFailedError } from 'typeorm';
import { runInContext } from '../context/request-context.ts';
import { createLogger } from './create-logger.ts';

const context = { tenantId: 'acme', actorId: 'u-1', actorName: 'Ada', correlationId: 'c-1' };

const written = (
  write: (logger: ReturnType<typeof createLogger>) => void,
  format: 'json' | 'pretty' = 'json',
): string => {
  const out = new PassThrough();
  write(createLogger({ level: 'info', format, secrets: ['s3cret-word'] }, out));
  return String(out.read() ?? '');
};

describe('the log', () => {
  it('is one JSON object per line with the names operators know', () => {
    const [line, ...rest] = written((logger) =>
      runInContext(context, () => logger.info({ logger: 'Conversion', document_id: 'd-1' }, 'done')),
    ).split('\n');
    expect(JSON.parse(line ?? '')).toEqual({
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      level: 'info',
      logger: 'Conversion',
      message: 'done',
      correlation_id: 'c-1',
      tenant_id: 'acme',
      user_id: 'u-1',
      document_id: 'd-1',
    });
    expect(rest).toEqual(['']);
  });

  it('keeps less severe records out', () => expect(written((logger) => logger.debug('chatter'))).toBe(''));

  it('blots out secrets wherever they turn up', () => {
    const text = written((logger) =>
      logger.error({ password: 'x1', nested: { token: 'x2' } }, 'cannot use s3cret-word'),
    );
    expect(text).toContain('cannot use [redacted]');
    expect(text).not.toMatch(/x1|x2|s3cret/);
  });

  it('does not repeat the values of a failed statement', () => {
    const error = new QueryFailedError('INSERT …', ['text of the document'], new Error('duplicate key'));
    const text = written((logger) => logger.error({ err: error }, 'failed'));
    expect(text).toContain('duplicate key');
    expect(text).not.toContain('text of the document');
  });

  it('can be read by people', () =>
    expect(written((logger) => logger.warn({ logger: 'Http', path: '/x' }, 'slow'), 'pretty')).toMatch(
      /\d\d:\d\d:\d\d\.\d{3} .*WARN .*\[Http\] slow path=\/x\n/,
    ));
});
