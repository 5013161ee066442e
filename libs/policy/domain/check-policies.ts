import type { ComplianceStatus, JudgedPolicy, PolicyDefinition } from '../events.ts';
import { checkRule } from './check-rule.ts';
import { complianceStatus } from './compliance-status.ts';
import type { Outcome } from './outcome.ts';
import type { CheckedFinding, VersionText } from './version-text.ts';

export interface Compliance {
  readonly status: ComplianceStatus;
  readonly verdicts: readonly JudgedPolicy[];
}

/** All rules of a policy must be met; one that fails outweighs one that is unknown. */
const combine = (outcomes: readonly Outcome[]): Outcome => {
  if (outcomes.length === 0) {
    return { verdict: 'unknown', evidence: [], reason: 'The policy has no rule that can be checked.' };
  }
  const notMet = outcomes.filter(({ verdict }) => verdict === 'not_met');
  const unknown = outcomes.filter(({ verdict }) => verdict === 'unknown');
  const deciding = notMet.length > 0 ? notMet : unknown.length > 0 ? unknown : outcomes;
  return {
    verdict: deciding[0]?.verdict ?? 'unknown',
    evidence: deciding.flatMap(({ evidence }) => evidence),
    reason: [...new Set(deciding.map(({ reason }) => reason))].join(' '),
  };
};

/**
 * Checks a version against policies. Pure and deterministic; time is linear in the length of the text for any pattern
 * that was let in. Every quote of the evidence is `markdown.slice(start, end)`.
 *
 * @param findings open findings of the version; without them rules of type `finding_absent` are unknown
 */
export const checkPolicies = (
  text: VersionText,
  policies: readonly PolicyDefinition[],
  findings?: readonly CheckedFinding[],
): Compliance => {
  const verdicts = policies.map(({ policyId, name, level, rules }): JudgedPolicy => ({
    policyId,
    name,
    level,
    ...combine(rules.map((rule) => checkRule(text, rule, findings))),
  }));
  return { status: complianceStatus(verdicts), verdicts };
};
