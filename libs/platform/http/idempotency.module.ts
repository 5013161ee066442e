import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { Idempotency } from './idempotency.ts';
import { IdempotencyInterceptor } from './idempotency.interceptor.ts';
import { IdempotencyKeys } from './idempotency-keys.ts';

@Global()
@Module({
  providers: [Idempotency, IdempotencyKeys, { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor }],
  exports: [Idempotency],
})
export class IdempotencyModule {}
