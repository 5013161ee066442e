import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { TypeOrmModule } from '@nestjs/typeorm';
import { acceptRepositoryFiles } from './accept-repository-files.ts';
import { AddPolicyHandler } from './commands/add-policy.ts';
import { AssignPolicyRepositoryHandler } from './commands/assign-policy-repository.ts';
import { PolicyChecker } from './checking/policy-checker.ts';
import { ChangePolicyHandler } from './commands/change-policy.ts';
import { ChangePolicyRepositoryHandler } from './commands/change-policy-repository.ts';
import { CreatePolicyRepositoryHandler } from './commands/create-policy-repository.ts';
import { RequestComplianceCheckHandler } from './commands/request-compliance-check.ts';
import { RevokeWaiverHandler } from './commands/revoke-waiver.ts';
import { WaivePolicyHandler } from './commands/waive-policy.ts';
import { RetirePolicyHandler } from './commands/retire-policy.ts';
import { RetirePolicyRepositoryHandler } from './commands/retire-policy-repository.ts';
import { UnassignPolicyRepositoryHandler } from './commands/unassign-policy-repository.ts';
import { ComplianceController } from './compliance.controller.ts';
import { DocumentComplianceController } from './document-compliance.controller.ts';
import { complianceEvents, policyRepositoryEvents } from './event-registry.ts';
import { CheckCompliance } from './jobs/check-compliance.ts';
import { ExpireWaivers } from './jobs/expire-waivers.ts';
import { PoliciesController } from './policies.controller.ts';
import { PolicyRepositoriesController } from './policy-repositories.controller.ts';
import { ComplianceCheckRow, ComplianceRow, complianceViews, WaiverRow } from './projections/compliance-views.ts';
import { policyRepositories, PolicyRepositoryRow, PolicyRow } from './projections/policy-repositories.ts';
import { FindCompliance } from './queries/find-compliance.ts';
import { GetComplianceHandler } from './queries/get-compliance.ts';
import { GetComplianceRecordHandler } from './queries/get-compliance-record.ts';
import { GetPolicyHandler } from './queries/get-policy.ts';
import { GetPolicyRepositoryHandler } from './queries/get-policy-repository.ts';
import { GetRepositoryAsOfHandler } from './queries/get-repository-as-of.ts';
import { GetWaiverHandler } from './queries/get-waiver.ts';
import { ListChecksHandler } from './queries/list-checks.ts';
import { ListComplianceHandler } from './queries/list-compliance.ts';
import { ListPoliciesHandler } from './queries/list-policies.ts';
import { ListPolicyRepositoriesHandler } from './queries/list-policy-repositories.ts';
import { ListRepositoryVersionsHandler } from './queries/list-repository-versions.ts';
import { ListWaiversHandler } from './queries/list-waivers.ts';
import { RequirePolicyRepositoryHandler } from './queries/require-policy-repository.ts';
import { assignPoliciesNamedAtUpload } from './reactions/assign-policies-named-at-upload.ts';
import { checkAgainWhatIsNew } from './reactions/check-again-what-is-new.ts';
import { checkComplianceWhenAsked } from './reactions/check-compliance-when-asked.ts';
import { RepositoryFilesController } from './repository-files.controller.ts';
import { WaiversController } from './waivers.controller.ts';

@Module({
  imports: [TypeOrmModule.forFeature([ComplianceCheckRow, ComplianceRow, PolicyRepositoryRow, PolicyRow, WaiverRow])],
  controllers: [
    // Before the one with `:repositoryId`, which would take `templates` for an id.
    RepositoryFilesController,
    PolicyRepositoriesController,
    PoliciesController,
    ComplianceController,
    DocumentComplianceController,
    WaiversController,
  ],
  providers: [
    { provide: 'policyRepositoryEvents', useValue: policyRepositoryEvents },
    { provide: 'complianceEvents', useValue: complianceEvents },
    { provide: complianceViews.name, useValue: complianceViews },
    { provide: policyRepositories.name, useValue: policyRepositories },
    { provide: assignPoliciesNamedAtUpload.name, useValue: assignPoliciesNamedAtUpload },
    { provide: checkAgainWhatIsNew.name, useValue: checkAgainWhatIsNew },
    { provide: checkComplianceWhenAsked.name, useValue: checkComplianceWhenAsked },
    AddPolicyHandler,
    AssignPolicyRepositoryHandler,
    ChangePolicyHandler,
    ChangePolicyRepositoryHandler,
    CheckCompliance,
    CreatePolicyRepositoryHandler,
    ExpireWaivers,
    FindCompliance,
    GetComplianceHandler,
    GetComplianceRecordHandler,
    GetPolicyHandler,
    GetPolicyRepositoryHandler,
    GetRepositoryAsOfHandler,
    GetWaiverHandler,
    ListChecksHandler,
    ListComplianceHandler,
    ListPoliciesHandler,
    ListPolicyRepositoriesHandler,
    ListRepositoryVersionsHandler,
    ListWaiversHandler,
    { provide: PolicyChecker, useFactory: () => new PolicyChecker() },
    RequestComplianceCheckHandler,
    RequirePolicyRepositoryHandler,
    RetirePolicyHandler,
    RetirePolicyRepositoryHandler,
    RevokeWaiverHandler,
    UnassignPolicyRepositoryHandler,
    WaivePolicyHandler,
  ],
})
export class PolicyModule implements OnModuleInit {
  constructor(private readonly http: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    acceptRepositoryFiles(this.http.httpAdapter.getInstance());
  }
}
