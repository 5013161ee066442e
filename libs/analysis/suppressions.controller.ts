import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  HttpStatus,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Permission, ReadYourWrites, versionEtag, versionOfIfMatch } from '#platform';
import { LiftSuppression } from './commands/lift-suppression.ts';
import { SuppressFindings } from './commands/suppress-findings.ts';
import { suppressionIdOf, targetOf } from './domain/suppression.ts';
import { suppressionViews } from './projections/suppression-views.ts';
import { GetSuppression } from './queries/get-suppression.ts';
import { ListSuppressions } from './queries/list-suppressions.ts';
import { RequireTarget } from './queries/require-target.ts';
import { ListSuppressionsRequest, SuppressFindingsRequest } from './suppression.request.ts';
import { SuppressionPageView, SuppressionView } from './suppression.view.ts';

/** Decisions not to show findings. They do not count either: not in a document's numbers, its readiness or its policies. */
@ApiTags('suppressions')
@Controller('suppressions')
export class SuppressionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readYourWrites: ReadYourWrites,
  ) {}

  /** Hides a finding, what a rule finds in a document, or what it finds in any document; the documents follow at once. */
  @Post()
  @Permission('suppressions:write')
  async suppress(
    @Body() { reason = '', expiresAt, ...asked }: SuppressFindingsRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SuppressionView> {
    const target = targetOf(asked);
    await this.queries.execute(new RequireTarget(target));
    const expiry = expiresAt === undefined || expiresAt === null ? null : new Date(expiresAt);
    const appended = await this.commands.execute(new SuppressFindings({ target, reason, expiresAt: expiry }));
    await this.readYourWrites.wait(appended?.position, suppressionViews);
    const id = suppressionIdOf(target);
    void reply.header('Location', `/api/v1/suppressions/${id}`);
    return this.shown(id, reply);
  }

  /** Lists suppressions, the newest first. */
  @Get()
  @Permission('suppressions:read')
  list(@Query() request: ListSuppressionsRequest): Promise<SuppressionPageView> {
    return this.queries.execute(new ListSuppressions(request));
  }

  /** One suppression: what is hidden, why, by whom and until when. */
  @Get(':suppressionId')
  @Permission('suppressions:read')
  get(
    @Param('suppressionId', ParseUUIDPipe) suppressionId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SuppressionView> {
    return this.shown(suppressionId, reply);
  }

  /** Lifts a suppression: its findings are shown and count again. */
  @Delete(':suppressionId')
  @Permission('suppressions:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiHeader({ name: 'If-Match', required: false, description: 'ETag that was read; 412 when it is stale.' })
  async lift(
    @Param('suppressionId', ParseUUIDPipe) suppressionId: string,
    @Headers('if-match') ifMatch?: string,
  ): Promise<void> {
    const appended = await this.commands.execute(new LiftSuppression(suppressionId, versionOfIfMatch(ifMatch)));
    await this.readYourWrites.wait(appended?.position, suppressionViews);
  }

  private async shown(suppressionId: string, reply: FastifyReply): Promise<SuppressionView> {
    const { view, version } = await this.queries.execute(new GetSuppression(suppressionId));
    void reply.header('ETag', versionEtag(version));
    return view;
  }
}
