import type { Finding } from './finding.ts';
import { severities } from './rule.ts';

const weight = (finding: Finding): number => severities.indexOf(finding.severity) * 10 - finding.confidence;

/** Names, for findings of one category on overlapping text, the one under which the others are shown: the most severe, then the surest. */
export const mergeFindings = (findings: readonly Finding[]): readonly Finding[] => {
  const into = new Map<string, string>();
  const leads: Finding[] = [];
  for (const finding of [...findings].sort(
    (a, b) => weight(a) - weight(b) || a.start - b.start || a.ruleId.localeCompare(b.ruleId),
  )) {
    const lead = finding.absence
      ? undefined
      : leads.find(
          (other) =>
            !other.absence &&
            other.category === finding.category &&
            other.start < finding.end &&
            finding.start < other.end,
        );
    if (lead) into.set(finding.id, lead.id);
    else leads.push(finding);
  }
  return findings.map((finding) => ({ ...finding, mergedInto: into.get(finding.id) ?? null }));
};
