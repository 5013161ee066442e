import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, requireContext } from '#platform';
import { CountDocuments, type DocumentCounts } from '../messages.ts';

const STEPS = 10;

interface StatusRow {
  readonly status: string;
  readonly count: number;
  readonly critical: number;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
}

@QueryHandler(CountDocuments)
export class CountDocumentsHandler implements IQueryHandler<CountDocuments> {
  constructor(private readonly database: Database) {}

  async execute(): Promise<DocumentCounts> {
    const { tenantId } = requireContext();
    return this.database.read(async (rows) => {
      const statuses: StatusRow[] = await rows.query(BY_STATUS, [tenantId]);
      const steps: { step: number; count: number }[] = await rows.query(BY_READINESS, [tenantId]);
      const withdrawn: { id: string }[] = await rows.query(WITHDRAWN, [tenantId]);
      const open = statuses.filter(({ status }) => status !== 'withdrawn');
      const sum = (severity: keyof DocumentCounts['findings']) => open.reduce((total, row) => total + row[severity], 0);
      return {
        byStatus: Object.fromEntries(statuses.map(({ status, count }) => [status, count])),
        byReadiness: Array.from({ length: STEPS }, (_, at) => steps.find(({ step }) => step === at)?.count ?? 0),
        findings: { critical: sum('critical'), high: sum('high'), medium: sum('medium'), low: sum('low') },
        withdrawn: withdrawn.map(({ id }) => id),
      };
    });
  }
}

const BY_STATUS = `
  SELECT status, count(*)::int AS count,
         sum((findings->>'critical')::int)::int AS critical, sum((findings->>'high')::int)::int AS high,
         sum((findings->>'medium')::int)::int AS medium, sum((findings->>'low')::int)::int AS low
  FROM document_views WHERE tenant_id = $1 GROUP BY status`;

const BY_READINESS = `
  SELECT least(floor((readiness->>'score')::numeric / 10), ${STEPS - 1})::int AS step, count(*)::int AS count
  FROM document_views WHERE tenant_id = $1 AND readiness IS NOT NULL AND status <> 'withdrawn' GROUP BY 1`;

const WITHDRAWN = `SELECT id FROM document_views WHERE tenant_id = $1 AND status = 'withdrawn'`;
