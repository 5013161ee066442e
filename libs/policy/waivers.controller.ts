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
import { Ids } from '#kernel';
import { momentOf, PageRequest, Permission, ReadYourWrites } from '#platform';
import { RevokeWaiver } from './commands/revoke-waiver.ts';
import { WaivePolicy } from './commands/waive-policy.ts';
import { WaivePolicyRequest } from './compliance.request.ts';
import { WaiverPageView, WaiverView } from './compliance.view.ts';
import { DocumentIsWithdrawn } from './domain/policy.errors.ts';
import { complianceViews } from './projections/compliance-views.ts';
import { FindCompliance } from './queries/find-compliance.ts';
import { GetWaiver } from './queries/get-waiver.ts';
import { ListWaivers } from './queries/list-waivers.ts';

/** Read tables that show what a waiver does. */
const SHOWN = [complianceViews, { name: 'document-views' }];

/** Decisions to live with policies that a document does not meet. */
@ApiTags('policies')
@Controller('documents/:documentId/compliance/waivers')
export class WaiversController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readYourWrites: ReadYourWrites,
    private readonly find: FindCompliance,
    private readonly ids: Ids,
  ) {}

  /** Waives a policy for this document. The verdict is `waived` from now until the waiver expires or is revoked. */
  @Post()
  @Permission('compliance:waive')
  async waive(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Body() { policyId, reason, approver = null, expiresAt = null }: WaivePolicyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WaiverView> {
    const { withdrawn } = await this.find.document(documentId);
    if (withdrawn) throw new DocumentIsWithdrawn('The document has been withdrawn.');
    const waiverId = this.ids.next();
    const end = expiresAt === null ? null : momentOf(expiresAt);
    const command = new WaivePolicy(documentId, waiverId, policyId, reason, approver, end);
    const appended = await this.commands.execute(command);
    await this.readYourWrites.wait(appended?.position, ...SHOWN);
    void reply.header('Location', `/api/v1/documents/${documentId}/compliance/waivers/${waiverId}`);
    return this.queries.execute(new GetWaiver(documentId, waiverId));
  }

  /** The waivers of this document, the newest first, also those that have ended. */
  @Get()
  @Permission('documents:read')
  list(@Param('documentId', ParseUUIDPipe) documentId: string, @Query() request: PageRequest): Promise<WaiverPageView> {
    return this.queries.execute(new ListWaivers(documentId, request));
  }

  /** One waiver. */
  @Get(':waiverId')
  @Permission('documents:read')
  get(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Param('waiverId', ParseUUIDPipe) waiverId: string,
  ): Promise<WaiverView> {
    return this.queries.execute(new GetWaiver(documentId, waiverId));
  }

  /** Revokes a waiver: what the check said holds again. */
  @Delete(':waiverId')
  @Permission('compliance:waive')
  @HttpCode(HttpStatus.NO_CONTENT)
  async revoke(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Param('waiverId', ParseUUIDPipe) waiverId: string,
  ): Promise<void> {
    await this.find.document(documentId);
    const appended = await this.commands.execute(new RevokeWaiver(documentId, waiverId));
    await this.readYourWrites.wait(appended?.position, ...SHOWN);
  }
}
