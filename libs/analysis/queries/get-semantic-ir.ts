import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ContentStore, Database } from '#platform';
import { findSemanticIr, type StoredSemanticIr } from './find-semantic-ir.ts';

/** The semantic IR of an analysed version as JSON text; of the latest one unless one is named. */
export class GetSemanticIr extends Query<StoredSemanticIr> {
  constructor(
    readonly documentId: string,
    readonly version: number | undefined,
  ) {
    super();
  }
}

@QueryHandler(GetSemanticIr)
export class GetSemanticIrHandler implements IQueryHandler<GetSemanticIr> {
  constructor(
    private readonly database: Database,
    private readonly contents: ContentStore,
  ) {}

  execute({ documentId, version }: GetSemanticIr): Promise<StoredSemanticIr> {
    return findSemanticIr(this.database, this.contents, documentId, version);
  }
}
