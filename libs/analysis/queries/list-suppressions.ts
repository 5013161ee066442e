import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, decodeCursor, requireContext, toPage } from '#platform';
import { SuppressionRow } from '../projections/suppression-views.ts';
import type { ListSuppressionsRequest } from '../suppression.request.ts';
import type { SuppressionPageView } from '../suppression.view.ts';
import { toSuppressionView } from './to-suppression-view.ts';

/** The newest first. */
export class ListSuppressions extends Query<SuppressionPageView> {
  constructor(readonly request: ListSuppressionsRequest) {
    super();
  }
}

@QueryHandler(ListSuppressions)
export class ListSuppressionsHandler implements IQueryHandler<ListSuppressions> {
  constructor(private readonly database: Database) {}

  async execute({ request }: ListSuppressions): Promise<SuppressionPageView> {
    const { status = 'active', scope, documentId, rule, limit } = request;
    const { tenantId } = requireContext();
    const cursor = decodeCursor(request.cursor, 'time');
    const found = await this.database.read((rows) => {
      const query = rows
        .createQueryBuilder(SuppressionRow, 's')
        .where('s.tenantId = :tenantId AND s.status = :status', { tenantId, status })
        .orderBy('s.createdAt', 'DESC')
        .addOrderBy('s.id', 'DESC')
        .take(limit + 1);
      if (scope) query.andWhere('s.scope = :scope', { scope });
      if (documentId !== undefined) query.andWhere('s.documentId = :documentId', { documentId });
      if (rule !== undefined) query.andWhere('s.ruleId = :rule', { rule });
      if (cursor) query.andWhere('(s.createdAt, s.id) < (:key, :id)', { key: cursor.key, id: cursor.id });
      return query.getMany();
    });
    return toPage(found, limit, toSuppressionView, ({ createdAt, id }) => ({ key: createdAt.toISOString(), id }));
  }
}
