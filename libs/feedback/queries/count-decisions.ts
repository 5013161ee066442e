import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, requireContext } from '#platform';
import { CountDecisions, type DayOfDecisions } from '../messages.ts';

@QueryHandler(CountDecisions)
export class CountDecisionsHandler implements IQueryHandler<CountDecisions> {
  constructor(private readonly database: Database) {}

  async execute({ since }: CountDecisions): Promise<readonly DayOfDecisions[]> {
    const { tenantId } = requireContext();
    return this.database.read((rows) => rows.query<DayOfDecisions[]>(DECISIONS, [tenantId, since]));
  }
}

const DECISIONS = `
  SELECT to_char((decided_at AT TIME ZONE 'UTC')::date, 'YYYY-MM-DD') AS day,
         count(*) FILTER (WHERE status = 'accepted')::int AS accepted,
         count(*) FILTER (WHERE status = 'modified')::int AS modified,
         count(*) FILTER (WHERE status = 'rejected')::int AS rejected
  FROM feedback_views
  WHERE tenant_id = $1 AND decided_at >= $2::date::timestamp AT TIME ZONE 'UTC'
    AND status IN ('accepted', 'modified', 'rejected')
  GROUP BY 1 ORDER BY 1`;
