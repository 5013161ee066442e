import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, requireContext } from '#platform';
import type { AnalysisView } from '../analysis.view.ts';
import { AnalysisNotFound } from '../domain/analysis.errors.ts';
import { AnalysisRow } from '../projections/analysis-views.ts';
import { toAnalysisView } from './to-analysis-view.ts';

export class GetAnalysis extends Query<AnalysisView> {
  constructor(readonly analysisId: string) {
    super();
  }
}

@QueryHandler(GetAnalysis)
export class GetAnalysisHandler implements IQueryHandler<GetAnalysis> {
  constructor(private readonly database: Database) {}

  async execute({ analysisId }: GetAnalysis): Promise<AnalysisView> {
    const { tenantId } = requireContext();
    const row = await this.database.read((rows) => rows.findOneBy(AnalysisRow, { tenantId, id: analysisId }));
    if (!row) throw new AnalysisNotFound(`There is no analysis ${analysisId}.`);
    return toAnalysisView(row);
  }
}
