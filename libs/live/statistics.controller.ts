import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '#platform';
import { GetStatistics } from './queries/get-statistics.ts';
import { StatisticsRequest } from './statistics.request.ts';
import { StatisticsView } from './statistics.view.ts';

@ApiTags('live')
@Controller('statistics')
export class StatisticsController {
  constructor(private readonly queries: QueryBus) {}

  /** Documents by status and readiness, open findings, and how findings and decisions went day by day (UTC). */
  @Get()
  @Permission('documents:read')
  get(@Query() { days }: StatisticsRequest): Promise<StatisticsView> {
    return this.queries.execute(new GetStatistics(days));
  }
}
