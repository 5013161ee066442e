import { buildIr, type DocumentType, type GivenBlock, type SemanticIr } from '#semantics';
import { rules as catalogue } from './catalogue.ts';
import { buildFindings } from './build-findings.ts';
import type { Finding, FindingBox } from './finding.ts';
import { mergeFindings } from './merge-findings.ts';
import { readinessScore, type ReadinessScore } from './readiness-score.ts';
import { ruleSetVersion } from './rule-set-version.ts';
import { selectRules } from './select-rules.ts';
import { selfContainmentScore, type SelfContainmentScore } from './self-containment-score.ts';

/** A block as the conversion gives it: page and boxes come back with the findings that stand in it. */
export interface AnalysedBlock extends GivenBlock {
  readonly boxes?: readonly FindingBox[];
}

export interface AnalysisInput {
  readonly markdown: string;
  readonly blocks?: readonly AnalysedBlock[];
  /** Where each word is printed, for `decodeWords`: findings then have the boxes of their quotes. */
  readonly words?: Uint8Array;
  /** Globs of rule ids, e.g. `MC-*`; all rules without. */
  readonly rules?: readonly string[];
}

export interface Analysis {
  readonly engine: { readonly name: 'docsense'; readonly version: string; readonly ruleSet: string };
  readonly documentType: DocumentType;
  readonly scores: { readonly readiness: ReadinessScore; readonly selfContainment: SelfContainmentScore };
  readonly findings: readonly Finding[];
  readonly ir: SemanticIr;
}

export interface AnalyseOptions {
  /** Called with the stage (`structure`, `rules`, `scores`) and the share of the whole work that is done, 0–1. */
  readonly onProgress?: (stage: 'structure' | 'rules' | 'scores', fraction: number) => void;
}

export const engineVersion = '1.0.0';

/** Reads a version and finds what is wrong with it. Pure: the same Markdown and rule set give the same analysis in any process. */
export const analyse = (input: AnalysisInput, options: AnalyseOptions = {}): Analysis => {
  const { onProgress } = options;
  onProgress?.('structure', 0);
  const ir = buildIr(input.markdown, input.blocks ? { blocks: input.blocks } : {});
  const chosen = selectRules(catalogue, input.rules);
  const hits = chosen.map((rule, n) => {
    onProgress?.('rules', 0.3 + (0.6 * n) / chosen.length);
    return { rule, hits: rule.check(ir) };
  });
  onProgress?.('scores', 0.9);
  const findings = mergeFindings(buildFindings(input.markdown, ir, hits, input));
  const scores = { readiness: readinessScore(ir, findings), selfContainment: selfContainmentScore(ir, findings) };
  onProgress?.('scores', 1);
  return {
    engine: { name: 'docsense', version: engineVersion, ruleSet: ruleSetVersion(chosen) },
    documentType: ir.documentType,
    scores,
    findings,
    ir,
  };
};
