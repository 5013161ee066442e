import type { SemanticIr } from '#semantics';
import type { Finding } from './finding.ts';
import { bandOf, idsOf, type Band } from './readiness-score.ts';
import type { Category } from './rule.ts';

export interface SelfContainmentPart {
  /** 0–100: the share of subjects from which nothing is missing; 100 when there are none. */
  readonly score: number;
  /** Open findings. */
  readonly open: number;
  /** References, terms, formulas or sources that the document explains itself. */
  readonly subjects: number;
  /** Ids of the open findings, the first ones of them. */
  readonly findings: readonly string[];
}

export interface SelfContainmentScore {
  /** 0–100, whole. */
  readonly score: number;
  readonly band: Band;
  readonly parts: Readonly<Record<'references' | 'terms' | 'formulas' | 'sources', SelfContainmentPart>>;
  readonly explanation: string;
}

/** Can the document be implemented without any other: the share of references, terms, formulas and sources that nothing is missing from. */
export const selfContainmentScore = (ir: SemanticIr, findings: readonly Finding[]): SelfContainmentScore => {
  const part = (subjects: number, ...categories: Category[]): SelfContainmentPart => {
    const against = findings.filter(({ category, mergedInto }) => mergedInto === null && categories.includes(category));
    const open = against.length;
    const all = subjects + open;
    return {
      score: all === 0 ? 100 : Math.round((100 * subjects) / all),
      open,
      subjects,
      findings: idsOf(against),
    };
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
        : `${open} open ${open === 1 ? 'point needs' : 'points need'} something outside the document: ${Object.entries(
            parts,
          )
            .filter(([, part]) => part.open > 0)
            .map(([name, part]) => `${name} ${part.open}`)
            .join(', ')}.`,
  };
};
