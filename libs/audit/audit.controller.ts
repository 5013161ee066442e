import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { RequireDocument } from '#documents/messages';
import { PageRequest, Permission } from '#platform';
import { AuditPageView } from './audit.view.ts';
import { ListAuditRequest } from './list-audit.request.ts';
import { ListAudit } from './queries/list-audit.ts';

@ApiTags('audit')
@Controller()
export class AuditController {
  constructor(private readonly queries: QueryBus) {}

  /** Everything that happened to a document and what belongs to it, the newest first. */
  @Get('documents/:documentId/audit')
  @Permission('audit:read')
  async document(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Query() { limit, cursor }: PageRequest,
  ): Promise<AuditPageView> {
    await this.queries.execute(new RequireDocument(documentId));
    return this.queries.execute(new ListAudit({ limit, documentId, ...(cursor === undefined ? {} : { cursor }) }));
  }

  /** Everything that happened, the newest first. */
  @Get('audit')
  @Permission('audit:read')
  list(@Query() request: ListAuditRequest): Promise<AuditPageView> {
    return this.queries.execute(new ListAudit(request));
  }
}
