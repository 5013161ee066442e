import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { In } from 'typeorm';
import { Clock } from '#kernel';
import { Database, decodeCursor, requireContext, toPage } from '#platform';
import type { ListComplianceRequest } from '../compliance.request.ts';
import type { ComplianceMatrixView, MatrixRowView } from '../compliance.view.ts';
import { statusReason } from '../domain/compliance-status.ts';
import { ComplianceRow, WaiverRow } from '../projections/compliance-views.ts';
import { verdictsNow } from './verdicts-now.ts';

/** Documents that have policies, the newest first, each with its verdicts. */
export class ListCompliance extends Query<ComplianceMatrixView> {
  constructor(readonly request: ListComplianceRequest) {
    super();
  }
}

@QueryHandler(ListCompliance)
export class ListComplianceHandler implements IQueryHandler<ListCompliance> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute({ request }: ListCompliance): Promise<ComplianceMatrixView> {
    const { repositoryId, status, limit } = request;
    const cursor = decodeCursor(request.cursor, 'time');
    const { tenantId } = requireContext();
    const now = this.clock.now();
    const { documents, waivers } = await this.database.read(async (rows) => {
      const query = rows
        .createQueryBuilder(ComplianceRow, 'c')
        .where('c.tenantId = :tenantId AND c.repositoryId IS NOT NULL AND NOT c.withdrawn', { tenantId })
        .orderBy('c.uploadedAt', 'DESC')
        .addOrderBy('c.documentId', 'DESC')
        .take(limit + 1);
      if (repositoryId !== undefined) query.andWhere('c.repositoryId = :repositoryId', { repositoryId });
      if (status !== undefined) query.andWhere('c.status = :status', { status });
      if (cursor) query.andWhere('(c.uploadedAt, c.documentId) < (:key, :id)', { key: cursor.key, id: cursor.id });
      const documents = await query.getMany();
      const documentId = In(documents.map((row) => row.documentId));
      const waivers = await rows.findBy(WaiverRow, { tenantId, documentId, status: 'active' });
      return { documents, waivers };
    });
    return toPage(
      documents,
      limit,
      (row) =>
        toView(
          row,
          waivers.filter(({ documentId }) => documentId === row.documentId),
          now,
        ),
      (row) => ({ key: row.uploadedAt.toISOString(), id: row.documentId }),
    );
  }
}

const toView = (row: ComplianceRow, waivers: readonly WaiverRow[], now: Date): MatrixRowView => {
  const { status, verdicts } = verdictsNow(row, waivers, now);
  const count = (wanted: string) => verdicts.filter(({ verdict }) => verdict === wanted).length;
  return {
    documentId: row.documentId,
    title: row.title,
    status,
    reason: statusReason(verdicts),
    // The query asks for documents that have one.
    repositoryId: row.repositoryId ?? '',
    repositoryVersion: row.repositoryVersion,
    checkedVersion: row.checkedVersion,
    checkedAt: row.checkedAt?.toISOString() ?? null,
    counts: { met: count('met'), not_met: count('not_met'), unknown: count('unknown'), waived: count('waived') },
    policies: verdicts.map(({ policyId: id, name, level, verdict, waiverId }) => ({
      id,
      name,
      level,
      verdict,
      waiverId,
    })),
  };
};
