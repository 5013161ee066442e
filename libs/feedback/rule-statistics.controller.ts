import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '#platform';
import { GetRuleStatistics } from './queries/get-rule-statistics.ts';
import { RuleStatisticsView } from './rule-statistics.view.ts';

@ApiTags('rules')
@Controller('rules/statistics')
export class RuleStatisticsController {
  constructor(private readonly queries: QueryBus) {}

  /** How people decided on what each rule found: how often it was right. */
  @Get()
  @Permission('documents:read')
  get(): Promise<RuleStatisticsView> {
    return this.queries.execute(new GetRuleStatistics());
  }
}
