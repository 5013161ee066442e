import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, requireContext } from '#platform';
import { FeedbackRow } from '../projections/feedback-views.ts';
import type { RuleStatisticsView } from '../rule-statistics.view.ts';

/** Decisions per rule over all documents of the tenant. */
export class GetRuleStatistics extends Query<RuleStatisticsView> {}

interface Counts {
  readonly ruleId: string;
  readonly accepted: number;
  readonly modified: number;
  readonly rejected: number;
  readonly pending: number;
}

@QueryHandler(GetRuleStatistics)
export class GetRuleStatisticsHandler implements IQueryHandler<GetRuleStatistics> {
  constructor(private readonly database: Database) {}

  async execute(): Promise<RuleStatisticsView> {
    const { tenantId } = requireContext();
    const counts = await this.database.read((rows) =>
      rows
        .createQueryBuilder(FeedbackRow, 'f')
        .select('f.ruleId', 'ruleId')
        .addSelect("count(*) FILTER (WHERE f.status = 'accepted')::int", 'accepted')
        .addSelect("count(*) FILTER (WHERE f.status = 'modified')::int", 'modified')
        .addSelect("count(*) FILTER (WHERE f.status = 'rejected')::int", 'rejected')
        .addSelect("count(*) FILTER (WHERE f.status = 'pending')::int", 'pending')
        .where('f.tenantId = :tenantId', { tenantId })
        .groupBy('f.ruleId')
        .orderBy('f.ruleId', 'ASC')
        .getRawMany<Counts>(),
    );
    return {
      items: counts.map((rule) => {
        const right = rule.accepted + rule.modified;
        const decided = right + rule.rejected;
        return { ...rule, precision: decided === 0 ? null : right / decided };
      }),
      nextCursor: null,
    };
  }
}
