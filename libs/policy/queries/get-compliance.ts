import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ComplianceView } from '../compliance.view.ts';
import { statusReason } from '../domain/compliance-status.ts';
import { FindCompliance } from './find-compliance.ts';

export class GetCompliance extends Query<ComplianceView> {
  constructor(readonly documentId: string) {
    super();
  }
}

@QueryHandler(GetCompliance)
export class GetComplianceHandler implements IQueryHandler<GetCompliance> {
  constructor(private readonly find: FindCompliance) {}

  async execute({ documentId }: GetCompliance): Promise<ComplianceView> {
    const row = await this.find.document(documentId);
    return {
      documentId,
      status: row.status,
      reason: row.repositoryId === null ? 'No policy repository is assigned.' : statusReason(row.verdicts),
      repositoryId: row.repositoryId,
      repositoryVersion: row.repositoryVersion,
      checkedVersion: row.checkedVersion,
      checkedAt: row.checkedAt?.toISOString() ?? null,
      policies: row.verdicts.map(({ policyId, name, level, verdict, evidence, reason }) => ({
        id: policyId,
        name,
        level,
        verdict,
        evidence: [...evidence],
        reason,
      })),
    };
  }
}
