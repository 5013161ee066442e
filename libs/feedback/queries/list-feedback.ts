import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, decodeCursor, requireContext, toPage } from '#platform';
import type { ListFeedbackRequest } from '../feedback.request.ts';
import type { FeedbackPageView } from '../feedback.view.ts';
import { FeedbackRow } from '../projections/feedback-views.ts';
import { toFeedbackView } from './to-feedback-view.ts';

/** The items of a document: those of the newest version first, in the order of its text. */
export class ListFeedback extends Query<FeedbackPageView> {
  constructor(
    readonly documentId: string,
    readonly request: ListFeedbackRequest,
  ) {
    super();
  }
}

@QueryHandler(ListFeedback)
export class ListFeedbackHandler implements IQueryHandler<ListFeedback> {
  constructor(private readonly database: Database) {}

  async execute({ documentId, request }: ListFeedback): Promise<FeedbackPageView> {
    const { tenantId } = requireContext();
    const { status, severity, rule, limit } = request;
    const cursor = decodeCursor(request.cursor, 'numbers');
    const items = await this.database.read((rows) => {
      const query = rows
        .createQueryBuilder(FeedbackRow, 'f')
        .where('f.tenantId = :tenantId AND f.documentId = :documentId', { tenantId, documentId })
        .orderBy('f.baseVersion', 'DESC')
        .addOrderBy('f.ordinal', 'ASC')
        .addOrderBy('f.id', 'ASC')
        .take(limit + 1);
      if (status) query.andWhere('f.status = :status', { status });
      if (severity) query.andWhere('f.severity = :severity', { severity });
      if (rule !== undefined) query.andWhere('f.ruleId = :rule', { rule });
      if (cursor) {
        const [version, ordinal] = cursor.key.split('/').map(Number);
        query.andWhere(
          // TypeORM does not see a property behind a minus sign.
          '(0 - f.baseVersion, f.ordinal, f.id) > (0 - CAST(:version AS integer), CAST(:ordinal AS integer), CAST(:id AS uuid))',
          { version, ordinal, id: cursor.id },
        );
      }
      return query.getMany();
    });
    const key = ({ baseVersion, ordinal, id }: FeedbackRow) => ({ key: `${baseVersion}/${ordinal}`, id });
    return toPage(items, limit, toFeedbackView, key);
  }
}
