export {
  analyse,
  engineVersion,
  type AnalyseOptions,
  type AnalysedBlock,
  type Analysis,
  type AnalysisInput,
} from './analyse.ts';
export { assess, type Assessment, type Scores } from './assess.ts';
export { rules } from './catalogue.ts';
export type { Finding, FindingBox } from './finding.ts';
export { assessGroup, type GroupAssessment } from './groups/assess-group.ts';
export type { Band, ReadinessScore, ScoredFacet, ScorePart } from './readiness-score.ts';
export {
  categories,
  severities,
  type Category,
  type ChecklistItem,
  type Hit,
  type Rule,
  type Severity,
  type Suggestion,
} from './rule.ts';
export { ruleIndex, rulePage } from './rule-page.ts';
export { ruleSetVersion } from './rule-set-version.ts';
export { selectRules } from './select-rules.ts';
export type { SelfContainmentPart, SelfContainmentScore } from './self-containment-score.ts';
export { placeInText } from './sarif/place-in-text.ts';
export type { SarifLog } from './sarif/sarif-log.ts';
export { sarifReport, type SarifFile } from './sarif/sarif-report.ts';
