import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { GetVersionContent, RequireDocument } from '#documents/messages';
import { Ids } from '#kernel';
import { PageRequest, Permission, ReadYourWrites } from '#platform';
import { Advisers } from './advisers.ts';
import { AnalysisPageView, AnalysisView } from './analysis.view.ts';
import { CancelAnalysis } from './commands/cancel-analysis.ts';
import { RequestAnalysis } from './commands/request-analysis.ts';
import { AdviserNotConfigured } from './domain/analysis.errors.ts';
import { FindingPageView } from './finding.view.ts';
import { ListFindingsRequest } from './list-findings.request.ts';
import { analysisViews } from './projections/analysis-views.ts';
import { GetAnalysis } from './queries/get-analysis.ts';
import { ListAnalyses } from './queries/list-analyses.ts';
import { ListFindings } from './queries/list-findings.ts';
import { StartAnalysisRequest } from './start-analysis.request.ts';

@ApiTags('analysis')
@Controller()
export class AnalysesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readYourWrites: ReadYourWrites,
    private readonly ids: Ids,
    private readonly advisers: Advisers,
  ) {}

  /** Starts an analysis of a version. */
  @Post(['documents/:documentId/analyses', 'documents/:documentId/analyze'])
  @Permission('analyses:write')
  @HttpCode(HttpStatus.ACCEPTED)
  async start(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Body() { version, adviser }: StartAnalysisRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnalysisView> {
    const chosen = this.advisers.choose(adviser);
    if (chosen === null)
      throw new AdviserNotConfigured(`The adviser ${adviser} is not configured in this installation.`);
    const content = await this.queries.execute(new GetVersionContent(documentId, version));
    const analysisId = this.ids.next();
    const appended = await this.commands.execute(
      new RequestAnalysis({ analysisId, documentId, adviser: chosen?.name ?? 'none', ...content }),
    );
    await this.readYourWrites.wait(appended?.position, analysisViews);
    void reply.header('Location', `/api/v1/analyses/${analysisId}`);
    return this.queries.execute(new GetAnalysis(analysisId));
  }

  /** The analyses of a document, the newest first. */
  @Get('documents/:documentId/analyses')
  @Permission('documents:read')
  async list(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Query() page: PageRequest,
  ): Promise<AnalysisPageView> {
    await this.queries.execute(new RequireDocument(documentId));
    return this.queries.execute(new ListAnalyses(documentId, page));
  }

  /** One analysis and how far it is. */
  @Get('analyses/:analysisId')
  @Permission('documents:read')
  get(@Param('analysisId', ParseUUIDPipe) analysisId: string): Promise<AnalysisView> {
    return this.queries.execute(new GetAnalysis(analysisId));
  }

  /** Cancels an analysis that has not ended. */
  @Delete('analyses/:analysisId')
  @Permission('analyses:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  async cancel(@Param('analysisId', ParseUUIDPipe) analysisId: string): Promise<void> {
    const appended = await this.commands.execute(new CancelAnalysis(analysisId));
    await this.readYourWrites.wait(appended?.position, analysisViews);
  }

  /** The findings of a version in the order of its text. */
  @Get('documents/:documentId/findings')
  @Permission('documents:read')
  async findings(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Query() request: ListFindingsRequest,
  ): Promise<FindingPageView> {
    await this.queries.execute(new RequireDocument(documentId));
    return this.queries.execute(new ListFindings(documentId, request));
  }
}
