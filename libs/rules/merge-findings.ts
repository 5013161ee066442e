import type { Finding } from './finding.ts';
import { severities } from './rule.ts';

const weight = (finding: Finding): number => severities.indexOf(finding.severity) * 10 - finding.confidence;

/** Runs of findings of one category of which each overlaps an earlier one of the run. */
const overlapping = (findings: readonly Finding[]): Finding[][] => {
  const runs = new Map<string, { end: number; members: Finding[] }>();
  const done: Finding[][] = [];
  for (const finding of [...findings].filter(({ absence }) => !absence).sort((a, b) => a.start - b.start)) {
    const run = runs.get(finding.category);
    if (run && finding.start < run.end) {
      run.members.push(finding);
      run.end = Math.max(run.end, finding.end);
    } else {
      const members = [finding];
      runs.set(finding.category, { end: finding.end, members });
      done.push(members);
    }
  }
  return done.filter(({ length }) => length > 1);
};

/** Names, for findings of one category on overlapping text, the one under which the others are shown: the most severe, then the surest. */
export const mergeFindings = (findings: readonly Finding[]): readonly Finding[] => {
  const into = new Map<string, string>();
  for (const run of overlapping(findings)) {
    const leads: Finding[] = [];
    for (const finding of run.sort(
      (a, b) => weight(a) - weight(b) || a.start - b.start || a.ruleId.localeCompare(b.ruleId),
    )) {
      const lead = leads.find((other) => other.start < finding.end && finding.start < other.end);
      if (lead) into.set(finding.id, lead.id);
      else leads.push(finding);
    }
  }
  return findings.map((finding) => ({ ...finding, mergedInto: into.get(finding.id) ?? null }));
};
