import {
  Body,
  Controller,
  Get,
  Headers,
  HttpStatus,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiHeader, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { isKnown, Permission, ReadYourWrites } from '#platform';
import { EditDocument, type MadeVersion } from './commands/edit-document.ts';
import { RestoreVersion } from './commands/restore-version.ts';
import { EditDocumentRequest, RestoreVersionRequest } from './edit-document.request.ts';
import { ExpectedState } from './expected-state.ts';
import { documentContents } from './projections/document-contents.ts';
import { documentViews } from './projections/document-views.ts';
import { GetBlocks } from './queries/get-blocks.ts';
import { GetContent } from './queries/get-content.ts';
import { GetDiff } from './queries/get-diff.ts';
import { GetPicture } from './queries/get-picture.ts';
import { GetVersion } from './queries/get-version.ts';
import { GetVersions } from './queries/get-versions.ts';
import { ReadBlocksRequest, ReadContentRequest, ReadDiffRequest, ReadVersionRequest } from './read-content.request.ts';
import { BlockListView, DiffView, VersionListView, VersionView } from './version.view.ts';

const IF_MATCH = { name: 'If-Match', required: false, description: 'ETag of the document; 412 when it is stale.' };

@ApiTags('versions')
@Controller('documents/:documentId')
export class VersionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readYourWrites: ReadYourWrites,
    private readonly expectedState: ExpectedState,
  ) {}

  /** The bare content: Markdown or sanitised HTML of a version, or the original file. */
  @Get('content')
  @Permission('documents:read')
  @ApiProduces('text/markdown', 'text/html', 'application/octet-stream')
  @ApiOkResponse({ description: 'The text or bytes.', schema: { type: 'string' } })
  async content(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Query() { format, version }: ReadContentRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('if-none-match') known?: string,
  ): Promise<StreamableFile | string | undefined> {
    const { body, mediaType, etag, filename } = await this.queries.execute(new GetContent(documentId, format, version));
    void reply.header('ETag', `"${etag}"`).header('Content-Type', mediaType);
    // The original is whatever somebody uploaded: it is saved, never shown as a page of this site.
    if (filename !== undefined) {
      void reply.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`);
    }
    if (isKnown(known, `"${etag}"`)) {
      void reply.status(HttpStatus.NOT_MODIFIED);
      return undefined;
    }
    return typeof body === 'string' ? body : new StreamableFile(body);
  }

  /**
   * The blocks of a version with their spans, pages and places in the source, the document's running headers and footers,
   * and its pictures. `words=true&start=118&end=240` answers where the words of a quote are printed.
   */
  @Get('blocks')
  @Permission('documents:read')
  blocks(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Query() request: ReadBlocksRequest,
  ): Promise<BlockListView> {
    return this.queries.execute(new GetBlocks(documentId, request));
  }

  /** A picture of the document, by the name that the Markdown gives it: `![…](images/{name})`. */
  @Get('images/:name')
  @Permission('documents:read')
  @ApiProduces('image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp')
  @ApiOkResponse({ description: 'The bytes.', schema: { type: 'string', format: 'binary' } })
  async picture(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Param('name') name: string,
    @Query() { version }: ReadVersionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('if-none-match') known?: string,
  ): Promise<StreamableFile | undefined> {
    const { body, mediaType, sha256 } = await this.queries.execute(new GetPicture(documentId, name, version));
    void reply
      .header('ETag', `"${sha256}"`)
      .header('Content-Type', mediaType)
      // Its bytes came from a stranger: it is a picture, whatever else it could be read as.
      .header('Content-Security-Policy', "default-src 'none'; sandbox")
      .header('X-Content-Type-Options', 'nosniff')
      // The name holds a digest of the bytes.
      .header('Cache-Control', 'private, max-age=86400, immutable');
    if (isKnown(known, `"${sha256}"`)) {
      body.destroy();
      void reply.status(HttpStatus.NOT_MODIFIED);
      return undefined;
    }
    return new StreamableFile(body);
  }

  /** Every version, the newest first. */
  @Get('versions')
  @Permission('documents:read')
  async versions(@Param('documentId', ParseUUIDPipe) documentId: string): Promise<VersionListView> {
    return { items: await this.queries.execute(new GetVersions(documentId)), nextCursor: null };
  }

  /**
   * Writes a new version by hand: the whole Markdown, or that of the block `blockId`. Refused with 409 `stale-version` when
   * `baseVersion` is not the latest one.
   */
  @Post('versions')
  @Permission('documents:write')
  @ApiHeader(IF_MATCH)
  async edit(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Body() { baseVersion, content, blockId }: EditDocumentRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('if-match') ifMatch?: string,
  ): Promise<VersionView> {
    const made = await this.expectedState.write(documentId, ifMatch, (expected) =>
      this.commands.execute(new EditDocument(documentId, baseVersion, content, blockId, expected)),
    );
    return this.shown(documentId, made, reply);
  }

  /** Makes a new version with the text of this one; those in between stay. */
  @Post('versions/:number/restore')
  @Permission('documents:write')
  @ApiHeader(IF_MATCH)
  async restore(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Param('number', ParseIntPipe) number: number,
    @Body() { baseVersion }: RestoreVersionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('if-match') ifMatch?: string,
  ): Promise<VersionView> {
    const made = await this.expectedState.write(documentId, ifMatch, (expected) =>
      this.commands.execute(new RestoreVersion(documentId, number, baseVersion, expected)),
    );
    return this.shown(documentId, made, reply);
  }

  /** One version. */
  @Get('versions/:number')
  @Permission('documents:read')
  async version(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Param('number', ParseIntPipe) number: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VersionView> {
    const version = await this.queries.execute(new GetVersion(documentId, number));
    void reply.header('ETag', `"${version.sha256}"`);
    return version;
  }

  /** What changed from version `against` to this one, word by word and as a unified diff. */
  @Get('versions/:number/diff')
  @Permission('documents:read')
  diff(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Param('number', ParseIntPipe) number: number,
    @Query() { against }: ReadDiffRequest,
  ): Promise<DiffView> {
    return this.queries.execute(new GetDiff(documentId, number, against ?? Math.max(1, number - 1)));
  }

  private async shown(
    documentId: string,
    { number, position }: MadeVersion,
    reply: FastifyReply,
  ): Promise<VersionView> {
    await this.readYourWrites.wait(position, documentViews, documentContents);
    const version = await this.queries.execute(new GetVersion(documentId, number));
    void reply
      .header('ETag', `"${version.sha256}"`)
      .header('Location', `/api/v1/documents/${documentId}/versions/${version.number}`);
    return version;
  }
}
