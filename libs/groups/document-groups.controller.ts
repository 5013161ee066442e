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
  Put,
  Query,
  Res,
} from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DescribeDocuments, GetVersionContent, RequireDocument } from '#documents/messages';
import { Ids } from '#kernel';
import { type Appended, Permission, ReadYourWrites, versionEtag, versionOfIfMatch } from '#platform';
import { ChangeDocumentGroup } from './commands/change-document-group.ts';
import { CreateDocumentGroup } from './commands/create-document-group.ts';
import { PlaceGroupDocument } from './commands/place-group-document.ts';
import { RemoveGroupDocument } from './commands/remove-group-document.ts';
import { WithdrawDocumentGroup } from './commands/withdraw-document-group.ts';
import { CompletenessView } from './completeness.view.ts';
import {
  ChangeDocumentGroupRequest,
  CreateDocumentGroupRequest,
  ListDocumentGroupsRequest,
  PlaceGroupDocumentRequest,
} from './document-group.request.ts';
import { DocumentGroupDetailView, DocumentGroupPageView } from './document-group.view.ts';
import { MemberIsWithdrawn } from './domain/document-group.errors.ts';
import { documentGroups } from './projections/document-groups.ts';
import { GetCompleteness } from './queries/get-completeness.ts';
import { GetDocumentGroup } from './queries/get-document-group.ts';
import { ListDocumentGroups } from './queries/list-document-groups.ts';

const IF_MATCH = { name: 'If-Match', required: false, description: 'ETag that was read; 412 when it is stale.' };

@ApiTags('document groups')
@Controller('document-groups')
export class DocumentGroupsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readYourWrites: ReadYourWrites,
    private readonly ids: Ids,
  ) {}

  /** Creates a group of documents that are one specification together. */
  @Post()
  @Permission('groups:write')
  async create(
    @Body() { name, description = null }: CreateDocumentGroupRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DocumentGroupDetailView> {
    const id = this.ids.next();
    const appended = await this.commands.execute(new CreateDocumentGroup(id, name, description));
    void reply.header('Location', `/api/v1/document-groups/${id}`);
    return this.shown(id, appended, reply);
  }

  /** Lists groups, the newest first. */
  @Get()
  @Permission('groups:read')
  list(@Query() request: ListDocumentGroupsRequest): Promise<DocumentGroupPageView> {
    return this.queries.execute(new ListDocumentGroups(request));
  }

  /** One group with its documents. */
  @Get(':groupId')
  @Permission('groups:read')
  get(
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DocumentGroupDetailView> {
    return this.shown(groupId, undefined, reply);
  }

  /** Changes name or description. */
  @Patch(':groupId')
  @Permission('groups:write')
  @ApiHeader(IF_MATCH)
  async change(
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Body() { name, description }: ChangeDocumentGroupRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('if-match') ifMatch?: string,
  ): Promise<DocumentGroupDetailView> {
    const changes = {
      ...(name === undefined ? {} : { name }),
      ...(description === undefined ? {} : { description }),
    };
    const command = new ChangeDocumentGroup(groupId, changes, versionOfIfMatch(ifMatch));
    return this.shown(groupId, await this.commands.execute(command), reply);
  }

  /** Takes a group out of every list; its documents and its history stay. */
  @Delete(':groupId')
  @Permission('groups:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiHeader(IF_MATCH)
  async withdraw(
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Headers('if-match') ifMatch?: string,
  ): Promise<void> {
    const appended = await this.commands.execute(new WithdrawDocumentGroup(groupId, versionOfIfMatch(ifMatch)));
    await this.readYourWrites.wait(appended?.position, documentGroups);
  }

  /** Makes a document a member of the group, pinned to a version or following the latest one, or changes how it is one. */
  @Put(':groupId/documents/:documentId')
  @Permission('groups:write')
  async place(
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Body() { version, primary = false }: PlaceGroupDocumentRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DocumentGroupDetailView> {
    await this.queries.execute(new GetDocumentGroup(groupId));
    await this.queries.execute(new RequireDocument(documentId));
    const described = await this.queries.execute(new DescribeDocuments([documentId]));
    if (described.get(documentId)?.withdrawn === true) throw new MemberIsWithdrawn('The document has been withdrawn.');
    if (typeof version === 'number') await this.queries.execute(new GetVersionContent(documentId, version));
    const command = new PlaceGroupDocument(groupId, documentId, { version: version ?? null, primary });
    return this.shown(groupId, await this.commands.execute(command), reply);
  }

  /** Takes a document out of the group. */
  @Delete(':groupId/documents/:documentId')
  @Permission('groups:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  async remove(
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
  ): Promise<void> {
    const appended = await this.commands.execute(new RemoveGroupDocument(groupId, documentId));
    await this.readYourWrites.wait(appended?.position, documentGroups);
  }

  /**
   * How complete the documents are as one specification: which references between them lead somewhere, which documents are
   * missing, and what two of them define differently. It is of what the members say now.
   */
  @Get(':groupId/completeness')
  @Permission('groups:read')
  completeness(@Param('groupId', ParseUUIDPipe) groupId: string): Promise<CompletenessView> {
    return this.queries.execute(new GetCompleteness(groupId));
  }

  private async shown(
    groupId: string,
    appended: Appended | undefined,
    reply: FastifyReply,
  ): Promise<DocumentGroupDetailView> {
    await this.readYourWrites.wait(appended?.position, documentGroups);
    const view = await this.queries.execute(new GetDocumentGroup(groupId));
    void reply.header('ETag', versionEtag(view.version));
    return view;
  }
}
