import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  HttpStatus,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GetAnalysisRecord } from '#analysis/messages';
import { GetDocumentRecord, RequireDocument } from '#documents/messages';
import { digest, Ids } from '#kernel';
import { actorOf, Idempotency, isKnown, PageRequest, Permission, ReadYourWrites, requireContext } from '#platform';
import { RequestExport } from './commands/request-export.ts';
import { EXPORT_FORMATS } from './domain/export-format.ts';
import {
  ExportNotPermitted,
  NothingToExport,
  PartNotAvailable,
  VersionNotAnalysed,
  VersionNotFound,
} from './domain/export.errors.ts';
import type { RequestedExport } from './domain/export.ts';
import { attachment, safeStem } from './domain/file-name.ts';
import type { ExportFormat } from './events.ts';
import { ExportPageView, ExportView } from './export.view.ts';
import { exportViews } from './projections/export-views.ts';
import { GetExport } from './queries/get-export.ts';
import { GetExportFile } from './queries/get-export-file.ts';
import { ListExports } from './queries/list-exports.ts';
import { RequestExportRequest } from './request-export.request.ts';

@ApiTags('exports')
@Controller()
export class ExportsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readYourWrites: ReadYourWrites,
    private readonly ids: Ids,
    private readonly idempotency: Idempotency,
  ) {}

  /** Asks for a version as a file. It is written in the background: ask for `Location` until its status is `completed`. */
  @Post('documents/:documentId/exports')
  @Permission('exports:write')
  @HttpCode(HttpStatus.ACCEPTED)
  async request(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Body() wanted: RequestExportRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ExportView> {
    permit(request, wanted.format);
    const key = this.idempotency.keyOf(request);
    // With a key the id comes from it, so that a request that is repeated after a crash asks for no second file.
    const { tenantId } = requireContext();
    const exportId =
      key === undefined ? this.ids.next() : digest('export', tenantId, documentId, key, JSON.stringify(wanted));
    const asked = await this.accept(documentId, wanted, exportId);
    const appended = await this.commands.execute(new RequestExport(asked));
    await this.readYourWrites.wait(appended?.position, exportViews);
    void reply.header('Location', `/api/v1/exports/${exportId}`);
    return this.queries.execute(new GetExport(exportId));
  }

  /** The exports of a document, the newest first. */
  @Get('documents/:documentId/exports')
  @Permission('documents:read')
  async list(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Query() page: PageRequest,
  ): Promise<ExportPageView> {
    await this.queries.execute(new RequireDocument(documentId));
    return this.queries.execute(new ListExports(documentId, page));
  }

  /** One export and how far it is. */
  @Get('exports/:exportId')
  @Permission('documents:read')
  get(@Param('exportId', ParseUUIDPipe) exportId: string): Promise<ExportView> {
    return this.queries.execute(new GetExport(exportId));
  }

  /** The file, to be saved. */
  @Get('exports/:exportId/file')
  @Permission('documents:read')
  @ApiProduces(...new Set(Object.values(EXPORT_FORMATS).map(({ mediaType }) => mediaType.split(';')[0] ?? mediaType)))
  @ApiOkResponse({ description: 'The bytes of the file.', schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('exportId', ParseUUIDPipe) exportId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('if-none-match') known?: string,
  ): Promise<StreamableFile | undefined> {
    const file = await this.queries.execute(new GetExportFile(exportId));
    permit(request, file.format);
    const etag = `"${file.sha256}"`;
    void reply.header('ETag', etag).header('Cache-Control', 'private, no-cache');
    if (isKnown(known, etag)) {
      void reply.status(HttpStatus.NOT_MODIFIED);
      return undefined;
    }
    void reply
      .header('Content-Type', file.mediaType)
      .header('Content-Length', String(file.byteSize))
      .header('Content-Disposition', attachment(file.filename))
      .header('X-Content-Type-Options', 'nosniff');
    return new StreamableFile(file.body());
  }

  /** Refuses what cannot be written before anything is stored. */
  private async accept(
    documentId: string,
    { format, version, include, baseVersion = 1 }: RequestExportRequest,
    exportId: string,
  ): Promise<RequestedExport> {
    const { parts, needsAnalysis, extension } = EXPORT_FORMATS[format];
    const unknown = include.filter((part) => !parts.includes(part));
    if (unknown.length > 0) {
      throw new PartNotAvailable(`${format} can include ${parts.join(', ')}, and not ${unknown.join(', ')}.`);
    }
    const { document } = await this.queries.execute(new GetDocumentRecord(documentId));
    const latest = document.latestVersion;
    if (latest === 0) throw new NothingToExport('The document has no version yet: there is nothing to export.');
    const number = version ?? latest;
    for (const wanted of [number, baseVersion])
      if (wanted > latest) throw new VersionNotFound(`There is no version ${wanted}.`);
    if (needsAnalysis && !(await this.queries.execute(new GetAnalysisRecord(documentId, number))))
      throw new VersionNotAnalysed(`Version ${number} has not been analysed: nothing is known of its findings.`);
    const filename = `${safeStem(document.title)}.v${number}.${extension}`;
    return { exportId, documentId, version: number, format, include, baseVersion, filename };
  }
}

/** An evidence pack holds the audit trail of the document. */
const permit = (request: FastifyRequest, format: ExportFormat): void => {
  if (format === 'evidence-pack' && !actorOf(request)?.may('audit:read'))
    throw new ExportNotPermitted('An evidence pack needs the permission audit:read.');
};
