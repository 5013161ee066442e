import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { IsNull, Not } from 'typeorm';
import { Database, ERASED, requireContext } from '#platform';
import { ListDecisionRecords, type DecisionRecord } from '../messages.ts';
import { FeedbackRow } from '../projections/feedback-views.ts';
import { proposedSpan } from '../proposal.ts';

@QueryHandler(ListDecisionRecords)
export class ListDecisionRecordsHandler implements IQueryHandler<ListDecisionRecords> {
  constructor(private readonly database: Database) {}

  async execute({ documentId }: ListDecisionRecords): Promise<readonly DecisionRecord[]> {
    const { tenantId } = requireContext();
    const decided = await this.database.read((rows) =>
      rows.find(FeedbackRow, {
        where: { tenantId, documentId, decidedAt: Not(IsNull()) },
        order: { decidedAt: 'ASC', id: 'ASC' },
      }),
    );
    return decided.map((row) => ({
      feedbackId: row.id,
      findingId: row.findingId,
      ruleId: row.ruleId,
      severity: row.severity,
      title: row.finding.title,
      status: row.status,
      baseVersion: row.baseVersion,
      ...proposedSpan(row.finding),
      replacement: row.replacement,
      appliedVersion: row.appliedVersion,
      rejectionReason: row.rejectionReason,
      decidedBy: row.decidedBy ?? ERASED,
      decidedAt: row.decidedAt?.toISOString() ?? '',
    }));
  }
}
