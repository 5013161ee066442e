import { Injectable, UnauthorizedException, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { NoPermissionDeclared, NotPermitted } from './access.errors.ts';
import { actorOf } from './actor-of.ts';
import { PERMISSION, type PermissionName } from './permission.ts';
import { PUBLIC } from './public.ts';

/** Deny by default: a route is open when it is public, or names a permission that the caller has. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, places)) return true;
    const permission = this.reflector.getAllAndOverride<PermissionName | undefined>(PERMISSION, places);
    if (permission === undefined) throw new NoPermissionDeclared('This route does not say who may call it.');
    const actor = actorOf(context.switchToHttp().getRequest<FastifyRequest>());
    if (!actor) throw new UnauthorizedException('Log in, or send an API key.');
    if (!actor.may(permission)) throw new NotPermitted(`You need the permission ${permission}.`);
    return true;
  }
}
