import { Module, type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Logger } from 'pino';
import { describeError } from './describe-error.ts';

/** Nest's own `Logger` writes to ours. Requests are logged by the HTTP hooks, so that they carry our field names. */
@Module({})
export class LoggingModule {
  static to(logger: Logger): DynamicModule {
    return {
      module: LoggingModule,
      imports: [
        LoggerModule.forRoot({
          // Its own serializers would write down every member of an error, the values of a failed statement too.
          pinoHttp: { logger, autoLogging: false, wrapSerializers: false, serializers: { err: describeError } },
          renameContext: 'logger',
          forRoutes: [],
          nativeLogger: { structuredParams: true, flattenParams: true },
        }),
      ],
    };
  }
}
