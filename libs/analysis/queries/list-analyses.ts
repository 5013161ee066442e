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
    const { tenantId } = requireContext();
    const cursor = decodeCursor(page.cursor, 'time');
    const analyses = await this.database.read((rows) => {
      const query = rows
        .createQueryBuilder(AnalysisRow, 'a')
        .where('a.tenantId = :tenantId AND a.documentId = :documentId', { tenantId, documentId })
        .orderBy('a.createdAt', 'DESC')
        .addOrderBy('a.id', 'DESC')
        .take(page.limit + 1);
      if (cursor) query.andWhere('(a.createdAt, a.id) < (:key, :id)', { key: cursor.key, id: cursor.id });
      return query.getMany();
    });
    return toPage(analyses, page.limit, toAnalysisView, ({ createdAt, id }) => ({ key: createdAt.toISOString(), id }));
  }
}
