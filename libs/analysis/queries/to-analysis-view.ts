import type { AnalysisView } from '../analysis.view.ts';
import type { AnalysisRow } from '../projections/analysis-views.ts';

const PROGRESS: Record<AnalysisRow['status'], AnalysisView['progress']> = {
  queued: { stage: 'queued', fraction: 0 },
  running: { stage: 'running', fraction: 0.1 },
  completed: { stage: 'ended', fraction: 1 },
  failed: { stage: 'ended', fraction: 1 },
  cancelled: { stage: 'ended', fraction: 1 },
};

/** A row as clients see it. */
export const toAnalysisView = (row: AnalysisRow): AnalysisView => ({
  id: row.id,
  documentId: row.documentId,
  version: row.version,
  status: row.status,
  adviser: row.adviser,
  progress: PROGRESS[row.status],
  documentType: row.documentType,
  traits: row.traits === null ? null : [...row.traits],
  engine: row.engine,
  counts: row.counts,
  readiness: row.readiness,
  selfContainment: row.selfContainment,
  failure: row.failure,
  createdAt: row.createdAt.toISOString(),
  startedAt: row.startedAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
  createdBy: row.createdBy,
});
