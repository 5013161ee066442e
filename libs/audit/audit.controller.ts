import { Controller, Get, Param, ParseUUIDPipe, Query, Res, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequireDocument } from '#documents/messages';
import { PageRequest, Permission } from '#platform';
import { AccessPageView } from './access.view.ts';
import { AuditPageView } from './audit.view.ts';
import { AuditProofView } from './chain/proof.view.ts';
import {
  ExportAuditRequest,
  ListAccessRequest,
  ListAuditRequest,
  ListDocumentAuditRequest,
  VerifyAuditRequest,
} from './list-audit.request.ts';
import { ExportAudit } from './queries/export-audit.ts';
import { GetTimeline } from './queries/get-timeline.ts';
import { ListAccess } from './queries/list-access.ts';
import { ListAudit } from './queries/list-audit.ts';
import { VerifyAudit } from './queries/verify-audit.ts';
import { TimelineView } from './timeline.view.ts';

const MEDIA_TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson' } as const;

@ApiTags('audit')
@Controller()
export class AuditController {
  constructor(private readonly queries: QueryBus) {}

  /** Everything that happened to a document and what belongs to it, the newest first. */
  @Get('documents/:documentId/audit')
  @Permission('audit:read')
  async document(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Query() request: ListDocumentAuditRequest,
  ): Promise<AuditPageView> {
    await this.queries.execute(new RequireDocument(documentId));
    return this.queries.execute(new ListAudit(request, documentId));
  }

  /** A document's history in sentences, the newest step first. */
  @Get('documents/:documentId/timeline')
  @Permission('documents:read')
  async timeline(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Query() request: PageRequest,
  ): Promise<TimelineView> {
    await this.queries.execute(new RequireDocument(documentId));
    return this.queries.execute(new GetTimeline(documentId, request));
  }

  /** Everything that happened, the newest first. */
  @Get('audit')
  @Permission('audit:read')
  list(@Query() request: ListAuditRequest): Promise<AuditPageView> {
    return this.queries.execute(new ListAudit(request));
  }

  /** Who asked for what, from where, and whether it was allowed: every write and everything that was denied, the newest first. */
  @Get('audit/access')
  @Permission('audit:read')
  access(@Query() request: ListAccessRequest): Promise<AccessPageView> {
    return this.queries.execute(new ListAccess(request));
  }

  /**
   * Computes the hash chain over the tenant's events again, and names what was changed, removed or inserted. With a checkpoint that was
   * kept elsewhere also whether the log still leads there. Takes some ten seconds for a million events.
   */
  @Get('audit/verify')
  @Permission('audit:read')
  verify(@Query() { checkpoint }: VerifyAuditRequest): Promise<AuditProofView> {
    return this.queries.execute(new VerifyAudit(checkpoint));
  }

  /** The audit trail as a file, the oldest entry first: CSV, or one JSON object a line. `limit` and `cursor` say nothing here. */
  @Get('audit/export')
  @Permission('audit:read')
  @ApiProduces('text/csv', 'application/x-ndjson')
  @ApiOkResponse({ description: 'The entries, line by line.', schema: { type: 'string' } })
  async export(
    @Query() { format, ...filter }: ExportAuditRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const lines = await this.queries.execute(new ExportAudit(filter, format));
    void reply
      .header('Content-Type', MEDIA_TYPES[format])
      .header('Content-Disposition', `attachment; filename="audit.${format}"`);
    return new StreamableFile(lines);
  }
}
