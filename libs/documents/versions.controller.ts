import {
  Controller,
  Get,
  Headers,
  HttpStatus,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { isKnown, Permission } from '#platform';
import { GetBlocks } from './queries/get-blocks.ts';
import { GetContent } from './queries/get-content.ts';
import { GetDiff } from './queries/get-diff.ts';
import { GetPicture } from './queries/get-picture.ts';
import { GetVersion } from './queries/get-version.ts';
import { GetVersions } from './queries/get-versions.ts';
import { ReadBlocksRequest, ReadContentRequest, ReadDiffRequest, ReadVersionRequest } from './read-content.request.ts';
import { BlockListView, DiffView, VersionListView, VersionView } from './version.view.ts';

@ApiTags('versions')
@Controller('documents/:documentId')
export class VersionsController {
  constructor(private readonly queries: QueryBus) {}

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
}
