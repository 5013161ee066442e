import type { SuppressionRow } from '../projections/suppression-views.ts';
import type { SuppressionView } from '../suppression.view.ts';

/** A row as clients see it. */
export const toSuppressionView = (row: SuppressionRow): SuppressionView => ({
  id: row.id,
  scope: row.scope,
  documentId: row.documentId,
  findingId: row.findingId,
  ruleId: row.ruleId,
  status: row.status,
  reason: row.reason,
  expiresAt: row.expiresAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
  createdBy: row.createdBy,
  endedAt: row.endedAt?.toISOString() ?? null,
  endedBy: row.endedBy,
});
