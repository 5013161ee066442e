import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, requireContext } from '#platform';
import { GetAnalysisRecord, type AnalysisRecord } from '../messages.ts';
import { AnalysisRow } from '../projections/analysis-views.ts';
import { FindingRow, SemanticIrRow } from '../projections/finding-views.ts';

@QueryHandler(GetAnalysisRecord)
export class GetAnalysisRecordHandler implements IQueryHandler<GetAnalysisRecord> {
  constructor(private readonly database: Database) {}

  execute({ documentId, version }: GetAnalysisRecord): Promise<AnalysisRecord | null> {
    const { tenantId } = requireContext();
    return this.database.read(async (rows) => {
      const analysed = await rows.findOneBy(SemanticIrRow, { tenantId, documentId, version });
      if (!analysed) return null;
      const { analysisId, documentType } = analysed;
      const run = await rows.findOneBy(AnalysisRow, { tenantId, id: analysisId });
      const findings = await rows.find(FindingRow, {
        where: { tenantId, documentId, version },
        order: { ordinal: 'ASC' },
      });
      return {
        analysisId,
        version,
        documentType,
        endedAt: run?.endedAt?.toISOString() ?? null,
        engine: run?.engine ?? null,
        readiness: run?.readiness ?? null,
        findings: findings.map(({ finding, status, feedbackId }) => ({ ...finding, status, feedbackId })),
      };
    });
  }
}
