import type { FastifyRequest } from 'fastify';
import type { Actor } from './authenticator.ts';

const actors = new WeakMap<FastifyRequest, Actor>();

export const rememberActor = (request: FastifyRequest, actor: Actor): void => void actors.set(request, actor);

/** Who sent this request; undefined when nobody was recognised. */
export const actorOf = (request: FastifyRequest): Actor | undefined => actors.get(request);
