import type { Schemas } from '../api/client.ts';
import type { Verdict } from './queries.ts';

type Check = Pick<Schemas['ComplianceCheckView'], 'policies'>;

export interface VerdictChange {
  readonly id: string;
  readonly name: string;
  /** Undefined when the policy was not checked before. */
  readonly from: Verdict | undefined;
  readonly to: Verdict;
}

/** Verdicts that a check found and the check before it did not. */
export const verdictChanges = (check: Check, before: Check): readonly VerdictChange[] => {
  const known = new Map(before.policies.map(({ id, verdict }) => [id, verdict]));
  return check.policies
    .filter(({ id, verdict }) => known.get(id) !== verdict)
    .map(({ id, name, verdict }) => ({ id, name, from: known.get(id), to: verdict }));
};
