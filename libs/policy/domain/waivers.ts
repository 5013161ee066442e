import type { ComplianceStatus, JudgedPolicy, PolicyVerdict } from '../events.ts';
import { complianceStatus } from './compliance-status.ts';

/** A decision to live with a policy that is not met, for one document. */
export interface Waiver {
  readonly waiverId: string;
  readonly policyId: string;
  /** ISO 8601; null when it holds until it is revoked. */
  readonly expiresAt: string | null;
}

/** Whether its time is over: at `expiresAt` it no longer holds. */
export const isExpired = ({ expiresAt }: Pick<Waiver, 'expiresAt'>, now: Date): boolean =>
  expiresAt !== null && new Date(expiresAt) <= now;

/** The judgement that a verdict rests on. */
export const judgementOf = ({ policyId, name, level, judged, evidence, reason }: PolicyVerdict): JudgedPolicy => ({
  policyId,
  name,
  level,
  verdict: judged,
  evidence,
  reason,
});

/** Verdicts with what is waived at `now`. A policy that is met needs no waiver, and keeps its pass. */
export const applyWaivers = (
  judgements: readonly JudgedPolicy[],
  waivers: readonly Waiver[],
  now: Date,
): { readonly status: ComplianceStatus; readonly verdicts: readonly PolicyVerdict[] } => {
  const holding = waivers.filter((it) => !isExpired(it, now));
  const verdicts = judgements.map(({ verdict: judged, ...policy }): PolicyVerdict => {
    const waiver = judged === 'met' ? undefined : holding.find(({ policyId }) => policyId === policy.policyId);
    return { ...policy, verdict: waiver ? 'waived' : judged, judged, waiverId: waiver?.waiverId ?? null };
  });
  return { status: complianceStatus(verdicts), verdicts };
};
