import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, requireContext } from '#platform';
import { CountFindingChanges, type FindingChange } from '../messages.ts';

@QueryHandler(CountFindingChanges)
export class CountFindingChangesHandler implements IQueryHandler<CountFindingChanges> {
  constructor(private readonly database: Database) {}

  async execute({ since, except }: CountFindingChanges): Promise<readonly FindingChange[]> {
    const { tenantId } = requireContext();
    return this.database.read((rows) => rows.query<FindingChange[]>(CHANGES, [tenantId, since, except]));
  }
}

const CHANGES = `
  WITH results AS (
    SELECT counts, ended_at, lead(ended_at) OVER (PARTITION BY document_id ORDER BY ended_at, id) AS replaced_at
    FROM analysis_views
    WHERE tenant_id = $1 AND status = 'completed' AND NOT document_id = ANY($3::uuid[])
  ),
  steps AS (
    SELECT ended_at AS at, 1 AS sign, counts FROM results
    UNION ALL
    SELECT replaced_at, -1, counts FROM results WHERE replaced_at IS NOT NULL
  )
  SELECT to_char(greatest((at AT TIME ZONE 'UTC')::date, $2::date), 'YYYY-MM-DD') AS day,
         sum(sign * (counts->>'critical')::int)::int AS critical, sum(sign * (counts->>'high')::int)::int AS high,
         sum(sign * (counts->>'medium')::int)::int AS medium, sum(sign * (counts->>'low')::int)::int AS low
  FROM steps GROUP BY 1 ORDER BY 1`;
