import { digest } from '#kernel';
import { checkPolicies, statusReason, type Compliance, type RepositoryDraft } from '#policy/checker';
import type { Finding } from '#rules';
import type { SemanticIr } from '#semantics';

/** How a document stands to policies, as over HTTP; here the repository is known by its name. */
export interface ComplianceReport {
  readonly status: Compliance['status'];
  readonly reason: string;
  readonly repository: string;
  readonly policies: readonly (Omit<Compliance['verdicts'][number], 'policyId'> & { readonly id: string })[];
}

/** Policies that speak of findings are unknown without them. */
export const checkDocument = (
  { name, policies }: RepositoryDraft,
  markdown: string,
  ir: SemanticIr,
  findings: readonly Finding[] | undefined,
): ComplianceReport => {
  const definitions = policies.map((policy) => ({ policyId: digest('policy', policy.name), ...policy }));
  const { status, verdicts } = checkPolicies({ ...ir, markdown }, definitions, findings);
  return {
    status,
    reason: statusReason(verdicts),
    repository: name,
    policies: verdicts.map(({ policyId: id, ...verdict }) => ({ id, ...verdict })),
  };
};
