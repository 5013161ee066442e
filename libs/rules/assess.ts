import type { SemanticIr } from '#semantics';
import type { Finding } from './finding.ts';
import { mergeFindings } from './merge-findings.ts';
import { readinessScore, type ReadinessScore } from './readiness-score.ts';
import { selfContainmentScore, type SelfContainmentScore } from './self-containment-score.ts';

export interface Scores {
  readonly readiness: ReadinessScore;
  readonly selfContainment: SelfContainmentScore;
}

export interface Assessment {
  /** Merged anew: what was shown under a suppressed finding stands for itself now. */
  readonly open: readonly Finding[];
  readonly scores: Scores;
}

/** What counts of the findings of a version when some of them are suppressed (by id): the others, and the scores that they give. */
export const assess = (
  ir: SemanticIr,
  findings: readonly Finding[],
  suppressed: readonly string[] = [],
): Assessment => {
  const hidden = new Set(suppressed);
  const open = mergeFindings(findings.filter(({ id }) => !hidden.has(id)));
  return { open, scores: { readiness: readinessScore(ir, open), selfContainment: selfContainmentScore(ir, open) } };
};
