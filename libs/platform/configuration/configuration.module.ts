import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Configuration } from './configuration.ts';

/** Makes the settings injectable everywhere. */
@Global()
@Module({})
export class ConfigurationModule {
  static of(configuration: Configuration): DynamicModule {
    return {
      module: ConfigurationModule,
      providers: [{ provide: Configuration, useValue: configuration }],
      exports: [Configuration],
    };
  }
}
