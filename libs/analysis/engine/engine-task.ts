import type { Analysis, AnalysisInput, Assessment, Finding } from '#rules';
import type { SemanticIr } from '#semantics';

/** What of an analysis counts when these findings are suppressed. */
export interface AssessmentInput {
  readonly ir: SemanticIr;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly string[];
}

export type EngineTask = AnalysisInput | AssessmentInput;
export type EngineAnswer = Analysis | Assessment;
