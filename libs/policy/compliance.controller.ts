import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '#platform';
import { ListComplianceRequest } from './compliance.request.ts';
import { ComplianceMatrixView } from './compliance.view.ts';
import { ListCompliance } from './queries/list-compliance.ts';

@ApiTags('policies')
@Controller('compliance')
export class ComplianceController {
  constructor(private readonly queries: QueryBus) {}

  /** The matrix: every document that has policies, the newest first, with its verdicts. */
  @Get()
  @Permission('documents:read')
  matrix(@Query() request: ListComplianceRequest): Promise<ComplianceMatrixView> {
    return this.queries.execute(new ListCompliance(request));
  }
}
