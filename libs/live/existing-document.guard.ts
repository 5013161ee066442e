import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { RequireDocument } from '#documents/messages';

/** Refuses the id of a document that is not there. A guard, because behind it the stream is open and has its status. */
@Injectable()
export class ExistingDocumentGuard implements CanActivate {
  constructor(private readonly queries: QueryBus) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const { params } = execution.switchToHttp().getRequest<FastifyRequest<{ Params: { documentId: string } }>>();
    // An id that is none is refused by the parameter's own pipe.
    if (isUUID(params.documentId, 'all')) await this.queries.execute(new RequireDocument(params.documentId));
    return true;
  }
}
