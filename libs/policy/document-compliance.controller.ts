import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { PageRequest, Permission, ReadYourWrites } from '#platform';
import { AssignPolicyRepository } from './commands/assign-policy-repository.ts';
import { UnassignPolicyRepository } from './commands/unassign-policy-repository.ts';
import { ReadComplianceRequest } from './compliance.request.ts';
import { ComplianceHistoryView, ComplianceView } from './compliance.view.ts';
import { DocumentIsWithdrawn } from './domain/policy.errors.ts';
import { AssignPolicyRepositoryRequest } from './policy-repository.request.ts';
import { complianceViews } from './projections/compliance-views.ts';
import { FindCompliance } from './queries/find-compliance.ts';
import { GetCompliance } from './queries/get-compliance.ts';
import { ListChecks } from './queries/list-checks.ts';

/** Read tables that show an assignment: this module's, and the document's. */
const SHOWN = [complianceViews, { name: 'document-views' }];

@ApiTags('policies')
@Controller('documents/:documentId')
export class DocumentComplianceController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readYourWrites: ReadYourWrites,
    private readonly find: FindCompliance,
  ) {}

  /** Has the document checked against a policy repository, in place of the one it had; the check follows at once. */
  @Put('policy-repository')
  @Permission('documents:write')
  async assign(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Body() { repositoryId }: AssignPolicyRepositoryRequest,
  ): Promise<ComplianceView> {
    const { withdrawn } = await this.find.document(documentId);
    if (withdrawn) throw new DocumentIsWithdrawn('The document has been withdrawn.');
    const appended = await this.commands.execute(new AssignPolicyRepository(documentId, repositoryId));
    await this.readYourWrites.wait(appended?.position, ...SHOWN);
    return this.queries.execute(new GetCompliance(documentId));
  }

  /** Ends the checks of the document. */
  @Delete('policy-repository')
  @Permission('documents:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  async unassign(@Param('documentId', ParseUUIDPipe) documentId: string): Promise<void> {
    await this.find.document(documentId);
    const appended = await this.commands.execute(new UnassignPolicyRepository(documentId));
    await this.readYourWrites.wait(appended?.position, ...SHOWN);
  }

  /** How a version, by default the latest one, stands to its policies, with the evidence for every verdict. */
  @Get('compliance')
  @Permission('documents:read')
  compliance(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Query() { version }: ReadComplianceRequest,
  ): Promise<ComplianceView> {
    return this.queries.execute(new GetCompliance(documentId, version));
  }

  /** What every check of the document found, the newest first, as it was recorded. */
  @Get('compliance/history')
  @Permission('documents:read')
  history(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Query() request: PageRequest,
  ): Promise<ComplianceHistoryView> {
    return this.queries.execute(new ListChecks(documentId, request));
  }
}
