import { Controller, Get, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequireDocument } from '#documents/messages';
import { Permission } from '#platform';
import { describeIr, type SemanticIr } from '#semantics';
import { CalculationOrderView, GraphView, ImpactView, LineageView } from './graph.view.ts';
import { GetCalculationOrder } from './queries/get-calculation-order.ts';
import { GetGraph } from './queries/get-graph.ts';
import { GetImpact, GetLineage } from './queries/get-lineage.ts';
import { GetSemanticIr } from './queries/get-semantic-ir.ts';
import { ReadSemanticIrRequest } from './read-semantic-ir.request.ts';
import { ReadVersionRequest } from './read-version.request.ts';

/** What was understood of a version, and what depends on what in it. */
@ApiTags('semantic IR')
@Controller('documents/:documentId')
export class SemanticIrController {
  constructor(private readonly queries: QueryBus) {}

  /** The semantic IR of a version: terms, parameters, formulas, tables, references, calendar expressions. */
  @Get('semantic-ir')
  @Permission('documents:read')
  @ApiOperation({ summary: 'The semantic IR of a version' })
  @ApiProduces('application/json', 'text/plain')
  @ApiOkResponse({ description: 'The IR.', schema: { type: 'object', additionalProperties: true } })
  async semanticIr(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Query() { version, format }: ReadSemanticIrRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.queries.execute(new RequireDocument(documentId));
    const { json, sha256 } = await this.queries.execute(new GetSemanticIr(documentId, version));
    void reply.header('ETag', format === 'json' ? `"${sha256}"` : `"${sha256}-text"`);
    void reply.header('Content-Type', `${format === 'json' ? 'application/json' : 'text/plain'}; charset=utf-8`);
    return format === 'json' ? json : describeIr(JSON.parse(json) as SemanticIr);
  }

  /** What depends on what: terms, parameters, formulas, tables and sections, with roots, leaves and cycles. */
  @Get('graph')
  @Permission('documents:read')
  async graph(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Query() { version }: ReadVersionRequest,
  ): Promise<GraphView> {
    await this.queries.execute(new RequireDocument(documentId));
    return this.queries.execute(new GetGraph(documentId, version));
  }

  /** What a term rests on, and what rests on it. The id may be that of any node of the graph. */
  @Get('terms/:termId/lineage')
  @Permission('documents:read')
  async lineage(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Param('termId', ParseUUIDPipe) termId: string,
    @Query() { version }: ReadVersionRequest,
  ): Promise<LineageView> {
    await this.queries.execute(new RequireDocument(documentId));
    return this.queries.execute(new GetLineage(documentId, termId, version));
  }

  /** What a change of a term reaches, and in which sections. The id may be that of any node of the graph. */
  @Get('terms/:termId/impact')
  @Permission('documents:read')
  async impact(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Param('termId', ParseUUIDPipe) termId: string,
    @Query() { version }: ReadVersionRequest,
  ): Promise<ImpactView> {
    await this.queries.execute(new RequireDocument(documentId));
    return this.queries.execute(new GetImpact(documentId, termId, version));
  }

  /** The order in which the formulas can be computed, with their inputs. */
  @Get('calculation-order')
  @Permission('documents:read')
  async calculationOrder(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Query() { version }: ReadVersionRequest,
  ): Promise<CalculationOrderView> {
    await this.queries.execute(new RequireDocument(documentId));
    return this.queries.execute(new GetCalculationOrder(documentId, version));
  }
}
