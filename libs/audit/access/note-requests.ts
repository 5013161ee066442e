import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUUID } from 'class-validator';
import { Clock, Ids } from '#kernel';
import { actorOf } from '#platform';
import { AccessLog } from './access-log.ts';

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Asked by machines, of nobody's data. */
const QUIET = /^\/(?:api\/v1\/)?(?:health|metrics|version)\b/;
/** Reads that carry data away in bulk. */
const EXPORTS = /\/audit\/export$/;
/** Who asked without saying who they are belongs to no tenant. */
const NO_TENANT = '';
const MAX_LENGTH = 500;

/** Notes every write, every request that was denied, and exports of the audit trail. Other reads are in the server's own log. */
@Injectable()
export class NoteRequests implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly log: AccessLog,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('onResponse', (request, reply, done) => {
      this.note(request, reply);
      done();
    });
  }

  private note(request: FastifyRequest, { statusCode: status }: FastifyReply): void {
    const path = (request.originalUrl.split('?')[0] ?? '').slice(0, MAX_LENGTH);
    const isDenied = status === 401 || status === 403;
    const actor = actorOf(request);
    const isNoted = isDenied || (actor !== undefined && (!READS.has(request.method) || EXPORTS.test(path)));
    if (!isNoted || QUIET.test(path)) return;
    this.log.note({
      tenantId: actor?.tenantId ?? NO_TENANT,
      id: this.ids.next(),
      at: this.clock.now(),
      outcome: isDenied ? 'denied' : 'allowed',
      actorId: actor?.id ?? null,
      actorName: actor?.name ?? null,
      method: request.method,
      path,
      route: request.is404 ? 'unmatched' : (request.routeOptions.url ?? 'unmatched'),
      status,
      documentId: documentIdOf(request),
      correlationId: request.id,
      ip: request.ip,
      userAgent: request.headers['user-agent']?.slice(0, MAX_LENGTH) ?? null,
    });
  }
}

const documentIdOf = ({ params }: FastifyRequest): string | null => {
  const id = (params as Readonly<Record<string, string | undefined>> | null)?.['documentId'];
  return id !== undefined && isUUID(id, 'all') ? id : null;
};
