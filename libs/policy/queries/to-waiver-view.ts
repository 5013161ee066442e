import type { WaiverView } from '../compliance.view.ts';
import { isExpired } from '../domain/waivers.ts';
import type { WaiverRow } from '../projections/compliance-views.ts';

/** A row as clients see it: a waiver whose time is over has expired, whether or not that was recorded yet. */
export const toWaiverView = (row: WaiverRow, now: Date): WaiverView => {
  const expiresAt = row.expiresAt?.toISOString() ?? null;
  const over = row.status === 'active' && isExpired({ expiresAt }, now);
  return {
    id: row.id,
    documentId: row.documentId,
    repositoryId: row.repositoryId,
    policyId: row.policyId,
    policyName: row.policyName,
    reason: row.reason,
    approver: row.approver,
    expiresAt,
    status: over ? 'expired' : row.status,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy,
    endedAt: over ? expiresAt : (row.endedAt?.toISOString() ?? null),
    endedBy: row.endedBy,
  };
};
