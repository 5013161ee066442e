import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ContentStore, Database, requireContext } from '#platform';
import { NotAnalysed } from '../domain/analysis.errors.ts';
import { SemanticIrRow } from '../projections/finding-views.ts';

/** The semantic IR of an analysed version as JSON text; of the latest one unless one is named. */
export class GetSemanticIr extends Query<{ readonly json: string; readonly sha256: string }> {
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

  async execute({ documentId, version }: GetSemanticIr): Promise<{ json: string; sha256: string }> {
    const { tenantId } = requireContext();
    const row = await this.database.read((rows) =>
      rows.findOne(SemanticIrRow, {
        where: { tenantId, documentId, ...(version === undefined ? {} : { version }) },
        order: { version: 'DESC' },
      }),
    );
    if (!row) throw new NotAnalysed('There is no analysed version of this document with that number.');
    return { json: (await this.contents.get(tenantId, row.sha256)).toString('utf8'), sha256: row.sha256 };
  }
}
