import type { FastifyRequest } from 'fastify';
import type { PermissionName } from './permission.ts';

/** Who is calling. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly tenantId: string;
  may(permission: PermissionName): boolean;
}

/** Finds out who is calling from the request's headers; undefined when that cannot be told. The door for real identity. */
export abstract class Authenticator {
  abstract authenticate(request: FastifyRequest): Promise<Actor | undefined>;
}
