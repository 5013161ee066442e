import type { SemanticIr } from '#semantics';
import type { Finding } from './finding.ts';
import { facets, type Facet, type ReadinessPart } from './readiness-facets.ts';

export type Band = 'ready' | 'nearly ready' | 'needs work' | 'not ready';

export interface ScorePart {
  /** 0–100. */
  readonly score: number;
  readonly weight: number;
  readonly stated: readonly string[];
  readonly absent: readonly string[];
}

export interface ReadinessScore {
  /** 0–100, whole. */
  readonly score: number;
  readonly band: Band;
  readonly parts: Readonly<Record<ReadinessPart, ScorePart>>;
  readonly deductions: readonly {
    readonly severity: 'critical' | 'high';
    readonly count: number;
    readonly points: number;
  }[];
  readonly explanation: string;
}

const WEIGHTS: Readonly<Record<ReadinessPart, number>> = {
  precision: 0.25,
  edgeCases: 0.25,
  parameters: 0.2,
  timeAndCalendar: 0.2,
  data: 0.1,
};
const POINTS = { critical: 5, high: 2 } as const;
/** Share of a stated facet that one open finding against it takes, and the least that stays. */
const LOSS = 0.15;
const LEAST = 0.25;

export const bandOf = (score: number): Band =>
  score >= 90 ? 'ready' : score >= 70 ? 'nearly ready' : score >= 50 ? 'needs work' : 'not ready';

const worth = (facet: Facet, ir: SemanticIr, open: readonly Finding[]): number => {
  if (!facet.stated(ir)) return 0;
  const against = open.filter(({ category, severity }) => severity !== 'low' && facet.lostBy.includes(category)).length;
  return Math.max(LEAST, 1 - LOSS * against);
};

/**
 * How ready the version is to be implemented: parts by what the document says of what it needs, weighted as in the catalogue, less 5 points for
 * each critical and 2 for each high finding that stands for itself; never below 0.
 */
export const readinessScore = (ir: SemanticIr, findings: readonly Finding[]): ReadinessScore => {
  const open = findings.filter(({ mergedInto }) => mergedInto === null);
  const part = (name: ReadinessPart): ScorePart => {
    const needed = facets.filter((facet) => facet.part === name && (facet.needed?.(ir) ?? true));
    const worths = needed.map((facet) => ({ facet, worth: worth(facet, ir, open) }));
    return {
      score:
        needed.length === 0 ? 0 : Math.round((100 * worths.reduce((sum, { worth }) => sum + worth, 0)) / needed.length),
      weight: WEIGHTS[name],
      stated: worths.filter(({ worth }) => worth > 0).map(({ facet }) => facet.label),
      absent: worths.filter(({ worth }) => worth === 0).map(({ facet }) => facet.label),
    };
  };
  const parts = {
    precision: part('precision'),
    edgeCases: part('edgeCases'),
    parameters: part('parameters'),
    timeAndCalendar: part('timeAndCalendar'),
    data: part('data'),
  };
  const deductions = (['critical', 'high'] as const).map((severity) => {
    const count = open.filter((finding) => finding.severity === severity).length;
    return { severity, count, points: count * POINTS[severity] };
  });
  const covered = Object.values(parts).reduce((sum, { score, weight }) => sum + score * weight, 0);
  const lost = deductions.reduce((sum, { points }) => sum + points, 0);
  const score = Math.max(0, Math.round(covered - lost));
  const absent = Object.values(parts).flatMap((each) => each.absent);
  const explanation =
    `Coverage ${Math.round(covered)} of 100` +
    (lost > 0
      ? `, less ${lost} for ${deductions
          .filter(({ count }) => count > 0)
          .map(({ count, severity }) => `${count} ${severity}`)
          .join(' and ')} findings`
      : '') +
    (absent.length > 0 ? `. Not stated: ${absent.join(', ')}.` : '.');
  return { score, band: bandOf(score), parts, deductions, explanation };
};
