import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Configuration } from '../configuration/configuration.ts';
import { AccessGuard } from './access.guard.ts';
import { Authenticator } from './authenticator.ts';
import { DemoAuthenticator } from './demo-authenticator.ts';
import { NobodyAuthenticator } from './nobody-authenticator.ts';

@Global()
@Module({
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    {
      provide: Authenticator,
      inject: [Configuration],
      useFactory: ({ auth }: Configuration) => (auth ? new NobodyAuthenticator() : new DemoAuthenticator()),
    },
  ],
  exports: [Authenticator],
})
export class AccessModule {}
