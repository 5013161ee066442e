import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, decodeCursor, requireContext, toPage, type PageRequest } from '#platform';
import type { ComplianceCheckView, ComplianceHistoryView } from '../compliance.view.ts';
import { statusReason } from '../domain/compliance-status.ts';
import { ComplianceCheckRow } from '../projections/compliance-views.ts';
import { FindCompliance } from './find-compliance.ts';

/** What the checks of a document found, the newest first, as it was recorded. */
export class ListChecks extends Query<ComplianceHistoryView> {
  constructor(
    readonly documentId: string,
    readonly request: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(ListChecks)
export class ListChecksHandler implements IQueryHandler<ListChecks> {
  constructor(
    private readonly find: FindCompliance,
    private readonly database: Database,
  ) {}

  async execute({ documentId, request: { limit, cursor: after } }: ListChecks): Promise<ComplianceHistoryView> {
    const cursor = decodeCursor(after, 'number');
    await this.find.document(documentId);
    const { tenantId } = requireContext();
    const checks = await this.database.read((rows) => {
      const query = rows
        .createQueryBuilder(ComplianceCheckRow, 'c')
        .where('c.tenantId = :tenantId AND c.documentId = :documentId', { tenantId, documentId })
        .orderBy('c.position', 'DESC')
        .take(limit + 1);
      if (cursor) query.andWhere('c.position < :before', { before: cursor.key });
      return query.getMany();
    });
    return toPage(checks, limit, toView, ({ position, id }) => ({ key: position, id }));
  }
}

const toView = (row: ComplianceCheckRow): ComplianceCheckView => ({
  id: row.id,
  status: row.status,
  reason: statusReason(row.verdicts),
  repositoryId: row.repositoryId,
  repositoryVersion: row.repositoryVersion,
  checkedVersion: row.version,
  checkedAt: row.checkedAt.toISOString(),
  policies: row.verdicts.map(({ policyId: id, evidence, ...verdict }) => ({
    id,
    ...verdict,
    evidence: [...evidence],
  })),
});
