import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContentStore } from '#platform';
import { Advisers } from './advisers.ts';
import { AnalysesController } from './analyses.controller.ts';
import { CancelAnalysisHandler } from './commands/cancel-analysis.ts';
import { LiftSuppressionHandler } from './commands/lift-suppression.ts';
import { RequestAnalysisHandler } from './commands/request-analysis.ts';
import { SuppressFindingsHandler } from './commands/suppress-findings.ts';
import { analysisEvents, suppressionEvents } from './event-registry.ts';
import { Engine } from './engine/engine.ts';
import { ExpireSuppressions } from './jobs/expire-suppressions.ts';
import { ReassessDocuments } from './jobs/reassess-documents.ts';
import { Reassessment } from './jobs/reassessment.ts';
import { RunAnalysis } from './jobs/run-analysis.ts';
import { AnalysisRow, analysisViews } from './projections/analysis-views.ts';
import { FINDING_VIEWS, FindingRow, findingViews, SemanticIrRow } from './projections/finding-views.ts';
import { SuppressionRow, suppressionViews } from './projections/suppression-views.ts';
import { CountFindingChangesHandler } from './queries/count-finding-changes.ts';
import { GetAnalysisHandler } from './queries/get-analysis.ts';
import { GetAnalysisRecordHandler } from './queries/get-analysis-record.ts';
import { GetCalculationOrderHandler } from './queries/get-calculation-order.ts';
import { GetGraphHandler } from './queries/get-graph.ts';
import { GetImpactHandler, GetLineageHandler } from './queries/get-lineage.ts';
import { GetSemanticIrHandler } from './queries/get-semantic-ir.ts';
import { GetSuppressionHandler } from './queries/get-suppression.ts';
import { ListAnalysesHandler } from './queries/list-analyses.ts';
import { ListFindingsHandler } from './queries/list-findings.ts';
import { ListSuppressionsHandler } from './queries/list-suppressions.ts';
import { RequireTargetHandler } from './queries/require-target.ts';
import { analyseNewVersions } from './reactions/analyse-new-versions.ts';
import { reassessSuppressedFindings } from './reactions/reassess-suppressed-findings.ts';
import { runRequestedAnalyses } from './reactions/run-requested-analyses.ts';
import { RulesController } from './rules.controller.ts';
import { SemanticIrController } from './semantic-ir.controller.ts';
import { SuppressionsController } from './suppressions.controller.ts';

@Module({
  imports: [TypeOrmModule.forFeature([AnalysisRow, FindingRow, SemanticIrRow, SuppressionRow])],
  controllers: [AnalysesController, RulesController, SemanticIrController, SuppressionsController],
  providers: [
    { provide: 'analysisEvents', useValue: analysisEvents },
    { provide: 'suppressionEvents', useValue: suppressionEvents },
    Advisers,
    { provide: analysisViews.name, useValue: analysisViews },
    { provide: FINDING_VIEWS, inject: [ContentStore], useFactory: findingViews },
    { provide: suppressionViews.name, useValue: suppressionViews },
    { provide: analyseNewVersions.name, useValue: analyseNewVersions },
    { provide: reassessSuppressedFindings.name, useValue: reassessSuppressedFindings },
    { provide: runRequestedAnalyses.name, useValue: runRequestedAnalyses },
    CancelAnalysisHandler,
    CountFindingChangesHandler,
    Engine,
    ExpireSuppressions,
    GetAnalysisHandler,
    GetAnalysisRecordHandler,
    GetCalculationOrderHandler,
    GetGraphHandler,
    GetImpactHandler,
    GetLineageHandler,
    GetSemanticIrHandler,
    GetSuppressionHandler,
    LiftSuppressionHandler,
    ListAnalysesHandler,
    ListFindingsHandler,
    ListSuppressionsHandler,
    ReassessDocuments,
    Reassessment,
    RequestAnalysisHandler,
    RequireTargetHandler,
    RunAnalysis,
    SuppressFindingsHandler,
  ],
})
export class AnalysisModule {}
