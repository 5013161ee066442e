import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { GetComplianceRecord, type ComplianceRecord } from '../messages.ts';
import { FindCompliance } from './find-compliance.ts';

@QueryHandler(GetComplianceRecord)
export class GetComplianceRecordHandler implements IQueryHandler<GetComplianceRecord> {
  constructor(private readonly find: FindCompliance) {}

  async execute({ documentId }: GetComplianceRecord): Promise<ComplianceRecord> {
    const { status, repositoryId, repositoryVersion, checkedVersion, checkedAt, verdicts } =
      await this.find.document(documentId);
    return {
      status,
      repositoryId,
      repositoryVersion,
      checkedVersion,
      verdicts,
      checkedAt: checkedAt?.toISOString() ?? null,
    };
  }
}
