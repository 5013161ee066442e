import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { VersionStore } from '../version-store.ts';
import type { BlockListView } from '../version.view.ts';
import { FindDocument } from './find-document.ts';

/** The blocks of a version, in the order of the text. */
export class GetBlocks extends Query<BlockListView> {
  constructor(
    readonly documentId: string,
    readonly version: number | undefined,
  ) {
    super();
  }
}

@QueryHandler(GetBlocks)
export class GetBlocksHandler implements IQueryHandler<GetBlocks> {
  constructor(
    private readonly find: FindDocument,
    private readonly versions: VersionStore,
  ) {}

  async execute({ documentId, version }: GetBlocks): Promise<BlockListView> {
    const row = await this.find.version(documentId, version);
    const blocks = await this.versions.blocks(row.blocksSha256);
    return {
      version: row.version,
      items: blocks.map((block) => ({ ...block })) as BlockListView['items'],
      nextCursor: null,
    };
  }
}
