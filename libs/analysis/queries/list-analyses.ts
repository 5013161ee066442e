import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, decodeCursor, requireContext, toPage, type PageRequest } from '#platform';
import type { AnalysisPageView } from '../analysis.view.ts';
import { AnalysisRow } from '../projections/analysis-views.ts';
import { toAnalysisView } from './to-analysis-view.ts';

/** The analyses of a document, the newest first. */
export class ListAnalyses extends Query<AnalysisPageView> {
  constructor(
    readonly documentId: string,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(ListAnalyses)
export class ListAnalysesHandler implements IQueryHandler<ListAnalyses> {
  constructor(private readonly database: Database) {}

  async execute({ documentId, page }: ListAnalyses): Promise<AnalysisPageView> {
    const query = this.database.dataSource
      .getRepository(AnalysisRow)
      .createQueryBuilder('a')
      .where('a.tenantId = :tenantId AND a.documentId = :documentId', {
        tenantId: requireContext().tenantId,
        documentId,
      })
      .orderBy('a.createdAt', 'DESC')
      .addOrderBy('a.id', 'DESC')
      .take(page.limit + 1);
    const cursor = decodeCursor(page.cursor, 'time');
    if (cursor) query.andWhere('(a.createdAt, a.id) < (:key, :id)', { key: cursor.key, id: cursor.id });
    const key = (row: AnalysisRow) => ({ key: row.createdAt.toISOString(), id: row.id });
    return toPage(await query.getMany(), page.limit, toAnalysisView, key);
  }
}
