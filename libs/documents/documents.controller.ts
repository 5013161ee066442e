import { readFile, rm } from 'node:fs/promises';
import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  HttpStatus,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { detectFormat, MEDIA_TYPES } from '#conversion';
import { DomainError, Ids, digest } from '#kernel';
import {
  AsOfRequest,
  Configuration,
  metrics,
  parseAsOf,
  Permission,
  ReadYourWrites,
  validated,
  WorkFolder,
  Idempotency,
  requireContext,
} from '#platform';
import { RequirePolicyRepository } from '#policy/messages';
import { ChangeDetailsRequest } from './change-details.request.ts';
import { ChangeDetails } from './commands/change-details.ts';
import { UploadDocument } from './commands/upload-document.ts';
import { WithdrawDocument } from './commands/withdraw-document.ts';
import { DocumentPageView, DocumentView } from './document.view.ts';
import { refusalOf } from './domain/upload.errors.ts';
import { ListDocumentsRequest } from './list-documents.request.ts';
import { preferredWait } from './prefer-wait.ts';
import { etagOf, ExpectedState } from './expected-state.ts';
import { documentViews } from './projections/document-views.ts';
import { GetDocument } from './queries/get-document.ts';
import { GetDocumentAsOf } from './queries/get-document-as-of.ts';
import { ListDocuments } from './queries/list-documents.ts';
import { receiveUpload, type ReceivedUpload } from './receive-upload.ts';
import { UploadDocumentRequest } from './upload-document.request.ts';
import { WaitUntilDone } from './wait-until-done.ts';

const UPLOAD_BODY = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: {
      file: { type: 'string', format: 'binary' },
      title: { type: 'string' },
      description: { type: 'string' },
      tags: { type: 'string', description: 'Comma list.' },
      policyRepositoryId: { type: 'string', format: 'uuid' },
      analyse: { type: 'boolean', default: true },
    },
  },
};

const IF_MATCH = { name: 'If-Match', required: false, description: 'ETag that was read; 412 when it is stale.' };

@ApiTags('documents')
@Controller('documents')
export class DocumentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readYourWrites: ReadYourWrites,
    private readonly waitUntilDone: WaitUntilDone,
    private readonly expectedState: ExpectedState,
    private readonly configuration: Configuration,
    private readonly ids: Ids,
    private readonly folder: WorkFolder,
    private readonly idempotency: Idempotency,
  ) {}

  /**
   * Uploads a document: multipart/form-data with a part `file`. It is converted, and analysed unless `analyse=false`;
   * `Prefer: wait=30` delays the answer until that has ended, for at most so many seconds.
   */
  @Post()
  @Permission('documents:write')
  @ApiConsumes('multipart/form-data')
  @ApiBody(UPLOAD_BODY)
  async upload(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('prefer') prefer?: string,
  ): Promise<DocumentView> {
    const key = this.idempotency.keyOf(request);
    let status: 'succeeded' | 'refused' | 'failed' = 'failed';
    let received: ReceivedUpload | undefined;
    try {
      const upload = (received = await receiveUpload(request, this.folder.path, this.configuration.maxUploadSize));
      const content = [upload.filename, upload.sha256, upload.fields];
      const document = await this.idempotency.once(request, reply, content, async () => {
        const documentId = await this.store(upload, key);
        status = 'succeeded';
        const seconds = preferredWait(prefer);
        if (seconds !== undefined) {
          await this.waitUntilDone.document(documentId, seconds);
          void reply.header('Preference-Applied', `wait=${seconds}`);
        }
        void reply.header('Location', `/api/v1/documents/${documentId}`);
        return this.show(documentId, reply);
      });
      status = 'succeeded';
      return document;
    } catch (error) {
      if (error instanceof DomainError) status = 'refused';
      throw error;
    } finally {
      metrics.documentsUploaded.inc({ status });
      if (received) await rm(received.path, { force: true });
    }
  }

  /** Lists documents, the newest first unless sorted otherwise. */
  @Get()
  @Permission('documents:read')
  list(@Query() request: ListDocumentsRequest): Promise<DocumentPageView> {
    return this.queries.execute(new ListDocuments(request));
  }

  /** One document and the state of its latest version; with `asOf`, as it was at that moment. */
  @Get(':documentId')
  @Permission('documents:read')
  get(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Query() { asOf }: AsOfRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DocumentView> {
    return asOf === undefined
      ? this.show(documentId, reply)
      : this.queries.execute(new GetDocumentAsOf(documentId, parseAsOf(asOf)));
  }

  /** Changes title, description or tags. */
  @Patch(':documentId')
  @Permission('documents:write')
  @ApiHeader(IF_MATCH)
  async change(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Body() details: ChangeDetailsRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('if-match') ifMatch?: string,
  ): Promise<DocumentView> {
    const appended = await this.expectedState.write(documentId, ifMatch, (version) =>
      this.commands.execute(new ChangeDetails(documentId, details, version)),
    );
    await this.readYourWrites.wait(appended?.position, documentViews);
    return this.show(documentId, reply);
  }

  /** Withdraws a document from every list; its history stays. */
  @Delete(':documentId')
  @Permission('documents:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiHeader(IF_MATCH)
  async withdraw(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Headers('if-match') ifMatch?: string,
  ): Promise<void> {
    const appended = await this.expectedState.write(documentId, ifMatch, (version) =>
      this.commands.execute(new WithdrawDocument(documentId, version)),
    );
    await this.readYourWrites.wait(appended?.position, documentViews);
  }

  private async show(documentId: string, reply: FastifyReply): Promise<DocumentView> {
    const document = await this.queries.execute(new GetDocument(documentId));
    void reply.header('ETag', etagOf(document));
    return document;
  }

  /** With a key the id comes from it, so that a request that is repeated after a crash makes no second document. */
  private async store(
    { path, filename, byteSize, sha256, fields }: ReceivedUpload,
    key: string | undefined,
  ): Promise<string> {
    const details = await validated(UploadDocumentRequest, fields);
    const { format, refusal } = detectFormat(await readFile(path), filename);
    if (refusal) throw refusalOf(refusal);
    if (details.policyRepositoryId !== undefined) {
      await this.queries.execute(new RequirePolicyRepository(details.policyRepositoryId));
    }
    const documentId = key === undefined ? this.ids.next() : digest('upload', requireContext().tenantId, key, sha256);
    const appended = await this.commands.execute(
      new UploadDocument(
        {
          documentId,
          title: details.title ?? (filename.replace(/\.[^.]{1,10}$/, '') || filename),
          description: details.description ?? null,
          tags: details.tags,
          filename,
          mediaType: MEDIA_TYPES[format],
          format,
          byteSize,
          sha256,
          analyse: details.analyse,
          policyRepositoryId: details.policyRepositoryId ?? null,
        },
        path,
      ),
    );
    await this.readYourWrites.wait(appended?.position, documentViews);
    return documentId;
  }
}
