import { applyWaivers, judgementOf } from '../domain/waivers.ts';
import type { ComplianceStatus, PolicyVerdict } from '../events.ts';
import type { ComplianceRow, WaiverRow } from '../projections/compliance-views.ts';

/**
 * What holds at `now`. The row says it, but for waivers that ended since it was written: their end is recorded within a
 * minute, and holds at once.
 */
export const verdictsNow = (
  { status, verdicts }: Pick<ComplianceRow, 'status' | 'verdicts'>,
  waivers: readonly WaiverRow[],
  now: Date,
): { readonly status: ComplianceStatus; readonly verdicts: readonly PolicyVerdict[] } => {
  const named = new Set(verdicts.map(({ waiverId }) => waiverId));
  const over = waivers.some(({ id, expiresAt }) => named.has(id) && expiresAt !== null && expiresAt <= now);
  if (!over) return { status, verdicts };
  const known = waivers
    .filter(({ id }) => named.has(id))
    .map(({ id, policyId, expiresAt }) => ({
      waiverId: id,
      policyId,
      expiresAt: expiresAt?.toISOString() ?? null,
    }));
  return applyWaivers(verdicts.map(judgementOf), known, now);
};
