import { Module, type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Logger } from 'pino';

/** Nest's own `Logger` writes to ours. Requests are logged by the HTTP hooks, so that they carry our field names. */
@Module({})
export class LoggingModule {
  static to(logger: Logger): DynamicModule {
    return {
      module: LoggingModule,
      imports: [
        LoggerModule.forRoot({
          pinoHttp: { logger, autoLogging: false },
          renameContext: 'logger',
          forRoutes: [],
          nativeLogger: { structuredParams: true, flattenParams: true },
        }),
      ],
    };
  }
}
