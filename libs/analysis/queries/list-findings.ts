import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, decodeCursor, requireContext, toPage } from '#platform';
import type { FindingPageView } from '../finding.view.ts';
import type { ListFindingsRequest } from '../list-findings.request.ts';
import { FindingRow, SemanticIrRow } from '../projections/finding-views.ts';

/** The findings of a version in the order of its text; of the latest analysed version unless one is named. */
export class ListFindings extends Query<FindingPageView> {
  constructor(
    readonly documentId: string,
    readonly request: ListFindingsRequest,
  ) {
    super();
  }
}

@QueryHandler(ListFindings)
export class ListFindingsHandler implements IQueryHandler<ListFindings> {
  constructor(private readonly database: Database) {}

  async execute({ documentId, request }: ListFindings): Promise<FindingPageView> {
    const { tenantId } = requireContext();
    const { severity, category, rule, status, limit } = request;
    const version = request.version ?? (await this.latest(tenantId, documentId));
    if (version === undefined) return { items: [], nextCursor: null };
    const query = this.database.dataSource
      .getRepository(FindingRow)
      .createQueryBuilder('f')
      .where('f.tenantId = :tenantId AND f.documentId = :documentId AND f.version = :version', {
        tenantId,
        documentId,
        version,
      })
      .orderBy('f.ordinal', 'ASC')
      .take(limit + 1);
    if (severity) query.andWhere('f.severity = :severity', { severity });
    if (category) query.andWhere('f.category = :category', { category });
    if (rule !== undefined) query.andWhere('f.ruleId = :rule', { rule });
    if (status) query.andWhere('f.status = :status', { status });
    const cursor = decodeCursor(request.cursor, 'number');
    if (cursor) query.andWhere('f.ordinal > :after', { after: Number(cursor.key) });
    return toPage(await query.getMany(), limit, toFindingView, ({ ordinal, id }) => ({ key: String(ordinal), id }));
  }

  private async latest(tenantId: string, documentId: string): Promise<number | undefined> {
    const row = await this.database.dataSource
      .getRepository(SemanticIrRow)
      .findOne({ where: { tenantId, documentId }, order: { version: 'DESC' } });
    return row?.version;
  }
}

const toFindingView = ({ finding, version, status, feedbackId }: FindingRow): FindingPageView['items'][number] =>
  ({ ...finding, version, status, feedbackId }) as FindingPageView['items'][number];
