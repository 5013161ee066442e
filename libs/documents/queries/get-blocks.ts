import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { wordsOfBlocks, type Block, type BlockWithWords } from '#conversion';
import type { ReadBlocksRequest } from '../read-content.request.ts';
import { VersionStore } from '../version-store.ts';
import type { BlockListView } from '../version.view.ts';
import { FindDocument } from './find-document.ts';

/** Words in one answer, give or take a block: about two megabytes. */
const WORDS_A_PAGE = 20_000;

/** The blocks of a version, in the order of the text, with what was kept apart from it. */
export class GetBlocks extends Query<BlockListView> {
  constructor(
    readonly documentId: string,
    readonly request: ReadBlocksRequest,
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

  async execute({ documentId, request }: GetBlocks): Promise<BlockListView> {
    const row = await this.find.version(documentId, request.version);
    const [blocks, words, { runningText, pictures }] = await Promise.all([
      this.versions.blocks(row.blocksSha256),
      request.words ? this.versions.words(row.wordsSha256) : undefined,
      this.versions.apart(row.apartSha256),
    ]);
    const span = { start: request.start ?? 0, end: request.end ?? Infinity };
    const wanted = blocks
      .slice(firstOf(blocks, request.cursor))
      .filter(({ start, end }) => start < span.end && end > span.start);
    const { items, next } =
      words === undefined ? { items: wanted, next: undefined } : pageOf(wordsOfBlocks(wanted, words, span));
    return {
      version: row.version,
      items: items.map((block) => ({ ...block })) as BlockListView['items'],
      runningText: [...runningText],
      pictures: pictures.map(({ name, mediaType, byteSize }) => ({ name, mediaType, byteSize })),
      nextCursor: next ?? null,
    };
  }
}

/** Nothing comes after a block that there is not. */
const firstOf = (blocks: readonly Block[], cursor: string | undefined): number => {
  const place = cursor === undefined ? 0 : blocks.findIndex(({ id }) => id === cursor);
  return place < 0 ? blocks.length : place;
};

/** As many blocks as their words allow, at least one, and the id of the one that comes next. */
const pageOf = (blocks: readonly BlockWithWords[]): { items: readonly BlockWithWords[]; next: string | undefined } => {
  let words = 0;
  const end = blocks.findIndex((block, i) => (words += block.words.length) > WORDS_A_PAGE && i > 0);
  return end < 0 ? { items: blocks, next: undefined } : { items: blocks.slice(0, end), next: blocks[end]?.id };
};
