import type { LoggerService } from '@nestjs/common';
import { NativeLogger, PinoLogger } from 'nestjs-pino';
import type { Logger } from 'pino';
import { describeError } from './describe-error.ts';

/**
 * Makes Nest, and every `new Logger('Name')` in the code, write to our log. Requests are logged by the HTTP hooks, so that
 * they carry our field names.
 */
export const nestLogger = (logger: Logger): LoggerService => {
  const settings = {
    // Its own serializers would write down every member of an error, the values of a failed statement too.
    pinoHttp: { logger, autoLogging: false, wrapSerializers: false, serializers: { err: describeError } },
    renameContext: 'logger',
    nativeLogger: { structuredParams: true, flattenParams: true },
  };
  return new NativeLogger(new PinoLogger(settings), settings);
};
