import type { Readable } from 'node:stream';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ContentStore, requireContext } from '#platform';
import { TextWork } from '../text/text-work.ts';
import { VersionStore } from '../version-store.ts';
import { FindDocument } from './find-document.ts';

export type ContentFormat = 'markdown' | 'html' | 'original';

export interface Content {
  readonly body: string | Readable;
  readonly mediaType: string;
  /** Strong validator: the hash of what the answer is made from. */
  readonly etag: string;
  /** Only for the original: what to call it when saved. */
  readonly filename?: string;
}

export class GetContent extends Query<Content> {
  constructor(
    readonly documentId: string,
    readonly format: ContentFormat,
    readonly version: number | undefined,
  ) {
    super();
  }
}

@QueryHandler(GetContent)
export class GetContentHandler implements IQueryHandler<GetContent> {
  constructor(
    private readonly find: FindDocument,
    private readonly versions: VersionStore,
    private readonly contents: ContentStore,
    private readonly work: TextWork,
  ) {}

  async execute({ documentId, format, version }: GetContent): Promise<Content> {
    if (format === 'original') {
      const { sha256, mediaType, filename } = await this.find.document(documentId);
      return { body: this.contents.stream(requireContext().tenantId, sha256), mediaType, etag: sha256, filename };
    }
    const { sha256 } = await this.find.version(documentId, version);
    const markdown = await this.versions.markdown(sha256);
    return format === 'markdown'
      ? { body: markdown, mediaType: 'text/markdown; charset=utf-8', etag: sha256 }
      : {
          body: await this.work.run<'html'>({ kind: 'html', markdown }),
          mediaType: 'text/html; charset=utf-8',
          etag: `${sha256}-html`,
        };
  }
}
