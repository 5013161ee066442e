import type { SemanticIr } from '#semantics';
import type { Finding } from './finding.ts';
import { bandOf, type Band } from './readiness-score.ts';
import type { Category } from './rule.ts';

export interface SelfContainmentScore {
  /** 0–100, whole. */
  readonly score: number;
  readonly band: Band;
  readonly parts: Readonly<
    Record<
      'references' | 'terms' | 'formulas' | 'sources',
      { readonly score: number; readonly open: number; readonly subjects: number }
    >
  >;
  readonly explanation: string;
}

/** Can the document be implemented without any other: the share of references, terms, formulas and sources that nothing is missing from. */
export const selfContainmentScore = (ir: SemanticIr, findings: readonly Finding[]): SelfContainmentScore => {
  const part = (subjects: number, ...categories: Category[]): { score: number; open: number; subjects: number } => {
    const open = findings.filter(
      ({ category, mergedInto }) => mergedInto === null && categories.includes(category),
    ).length;
    const all = subjects + open;
    return { score: all === 0 ? 100 : Math.round((100 * subjects) / all), open, subjects };
  };
  const parts = {
    references: part(ir.references.filter(({ target }) => target !== null).length, 'broken_reference'),
    terms: part(ir.terms.length, 'undefined_term', 'undefined_parameter', 'placeholder'),
    formulas: part(
      ir.formulas.filter(({ parsed }) => parsed).length,
      'incomplete_formula',
      'undefined_variable',
      'missing_method',
    ),
    sources: part(ir.sections.some(({ type }) => type === 'data') ? 1 : 0, 'unnamed_data_source'),
  };
  const known = Object.values(parts).filter(({ open, subjects }) => open + subjects > 0);
  const score = known.length === 0 ? 0 : Math.round(known.reduce((sum, each) => sum + each.score, 0) / known.length);
  const open = Object.values(parts).reduce((sum, each) => sum + each.open, 0);
  return {
    score,
    band: bandOf(score),
    parts,
    explanation:
      open === 0
        ? 'Nothing outside the document is needed, as far as was checked.'
        : `${open} open points need something outside the document.`,
  };
};
