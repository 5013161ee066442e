import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContentStore } from '#platform';
import { Advisers } from './advisers.ts';
import { AnalysesController } from './analyses.controller.ts';
import { CancelAnalysisHandler } from './commands/cancel-analysis.ts';
import { RequestAnalysisHandler } from './commands/request-analysis.ts';
import { analysisEvents } from './event-registry.ts';
import { Engine } from './engine/engine.ts';
import { RunAnalysis } from './jobs/run-analysis.ts';
import { AnalysisRow, analysisViews } from './projections/analysis-views.ts';
import { FINDING_VIEWS, FindingRow, findingViews, SemanticIrRow } from './projections/finding-views.ts';
import { GetAnalysisHandler } from './queries/get-analysis.ts';
import { GetAnalysisRecordHandler } from './queries/get-analysis-record.ts';
import { GetCalculationOrderHandler } from './queries/get-calculation-order.ts';
import { GetGraphHandler } from './queries/get-graph.ts';
import { GetImpactHandler, GetLineageHandler } from './queries/get-lineage.ts';
import { GetSemanticIrHandler } from './queries/get-semantic-ir.ts';
import { ListAnalysesHandler } from './queries/list-analyses.ts';
import { ListFindingsHandler } from './queries/list-findings.ts';
import { analyseNewVersions } from './reactions/analyse-new-versions.ts';
import { runRequestedAnalyses } from './reactions/run-requested-analyses.ts';
import { RulesController } from './rules.controller.ts';
import { SemanticIrController } from './semantic-ir.controller.ts';

@Module({
  imports: [TypeOrmModule.forFeature([AnalysisRow, FindingRow, SemanticIrRow])],
  controllers: [AnalysesController, RulesController, SemanticIrController],
  providers: [
    { provide: 'analysisEvents', useValue: analysisEvents },
    Advisers,
    { provide: analysisViews.name, useValue: analysisViews },
    { provide: FINDING_VIEWS, inject: [ContentStore], useFactory: findingViews },
    { provide: analyseNewVersions.name, useValue: analyseNewVersions },
    { provide: runRequestedAnalyses.name, useValue: runRequestedAnalyses },
    CancelAnalysisHandler,
    Engine,
    GetAnalysisHandler,
    GetAnalysisRecordHandler,
    GetCalculationOrderHandler,
    GetGraphHandler,
    GetImpactHandler,
    GetLineageHandler,
    GetSemanticIrHandler,
    ListAnalysesHandler,
    ListFindingsHandler,
    RequestAnalysisHandler,
    RunAnalysis,
  ],
})
export class AnalysisModule {}
