import type { ComplianceStatus, PolicyLevel, PolicyVerdict } from '../events.ts';

type Judged = Pick<PolicyVerdict, 'level' | 'verdict' | 'name'>;

const failed = (verdicts: readonly Judged[], level: PolicyLevel): readonly Judged[] =>
  verdicts.filter((it) => it.level === level && it.verdict !== 'met' && it.verdict !== 'waived');

/**
 * PENDING when nothing was checked, NON_COMPLIANT unless every MUST is met, PARTIAL unless every SHOULD is met too, else
 * COMPLIANT. A waived policy counts as met. Unknown is never a pass: an unknown MUST makes the version NON_COMPLIANT.
 */
export const complianceStatus = (verdicts: readonly Judged[]): ComplianceStatus => {
  if (verdicts.length === 0) return 'PENDING';
  if (failed(verdicts, 'MUST').length > 0) return 'NON_COMPLIANT';
  return failed(verdicts, 'SHOULD').length > 0 ? 'PARTIAL' : 'COMPLIANT';
};

const names = (verdicts: readonly Judged[]): string => verdicts.map(({ name }) => name).join(', ');

const failures = (verdicts: readonly Judged[], level: PolicyLevel): readonly string[] => {
  const lacking = failed(verdicts, level);
  const notMet = lacking.filter(({ verdict }) => verdict === 'not_met');
  const unknown = lacking.filter(({ verdict }) => verdict === 'unknown');
  return [
    ...(notMet.length > 0 ? [`${level} not met: ${names(notMet)}.`] : []),
    ...(unknown.length > 0 ? [`${level} unknown, which is not a pass: ${names(unknown)}.`] : []),
  ];
};

/** Why the status is what it is, in a sentence or two. */
export const statusReason = (verdicts: readonly Judged[]): string => {
  if (verdicts.length === 0) return 'Nothing has been checked.';
  const reasons = [...failures(verdicts, 'MUST'), ...failures(verdicts, 'SHOULD')];
  return reasons.length > 0 ? reasons.join(' ') : 'All MUST and SHOULD policies are met.';
};
