import { Module } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Authenticator, type Actor } from '#platform';

class HeaderAuthenticator extends Authenticator {
  override authenticate({ headers }: FastifyRequest): Promise<Actor | undefined> {
    const tenantId = headers['x-tenant'];
    if (typeof tenantId !== 'string') return Promise.resolve(undefined);
    return Promise.resolve({ id: `user-of-${tenantId}`, name: `User of ${tenantId}`, tenantId, may: () => true });
  }
}

/** Planted in a test application: the header `X-Tenant` says whose user is asking, who may do everything there. */
@Module({ providers: [{ provide: Authenticator, useClass: HeaderAuthenticator }] })
export class TenantsByHeader {}
