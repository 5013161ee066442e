import type { SemanticIr } from '#semantics';
import type { Finding } from './finding.ts';
import { facets, type Facet, type ReadinessPart } from './readiness-facets.ts';

export type Band = 'ready' | 'nearly ready' | 'needs work' | 'not ready';

/** One thing that an implementer needs, and what became of it. */
export interface ScoredFacet {
  readonly label: string;
  /** 0–1: 0 when the document does not say it; open findings against it take from 1. */
  readonly worth: number;
  /** Ids of the open findings that take from it, the first ones of them. */
  readonly findings: readonly string[];
}

export interface ScorePart {
  /** 0–100: the mean worth of its facets. */
  readonly score: number;
  readonly weight: number;
  readonly stated: readonly string[];
  readonly absent: readonly string[];
  readonly facets: readonly ScoredFacet[];
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
    /** Ids of the findings counted, the first ones of them. */
    readonly findings: readonly string[];
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
/** A score names so many findings for each reason; the list of findings has all. */
export const NAMED_FINDINGS = 10;
/** Share of a stated facet that one open finding against it takes, and the least that stays. */
const LOSS = 0.15;
const LEAST = 0.25;

export const bandOf = (score: number): Band =>
  score >= 90 ? 'ready' : score >= 70 ? 'nearly ready' : score >= 50 ? 'needs work' : 'not ready';

const scored = (facet: Facet, ir: SemanticIr, open: readonly Finding[]): ScoredFacet => {
  const { label } = facet;
  if (!facet.stated(ir)) return { label, worth: 0, findings: [] };
  const against = open.filter(({ category, severity }) => severity !== 'low' && facet.lostBy.includes(category));
  const worth = Math.max(LEAST, 1 - LOSS * against.length);
  return { label, worth: Math.round(100 * worth) / 100, findings: idsOf(against) };
};

export const idsOf = (findings: readonly Finding[]): readonly string[] =>
  findings.slice(0, NAMED_FINDINGS).map(({ id }) => id);

/**
 * How ready the version is to be implemented: parts by what the document says of what it needs, weighted as in the catalogue, less 5 points for
 * each critical and 2 for each high finding that stands for itself; never below 0.
 */
export const readinessScore = (ir: SemanticIr, findings: readonly Finding[]): ReadinessScore => {
  const open = findings.filter(({ mergedInto }) => mergedInto === null);
  const part = (name: ReadinessPart): ScorePart => {
    const needed = facets.filter((facet) => facet.part === name && (facet.needed?.(ir) ?? true));
    const those = needed.map((facet) => scored(facet, ir, open));
    return {
      score:
        those.length === 0 ? 0 : Math.round((100 * those.reduce((sum, { worth }) => sum + worth, 0)) / those.length),
      weight: WEIGHTS[name],
      stated: those.filter(({ worth }) => worth > 0).map(({ label }) => label),
      absent: those.filter(({ worth }) => worth === 0).map(({ label }) => label),
      facets: those,
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
    const counted = open.filter((finding) => finding.severity === severity);
    return { severity, count: counted.length, points: counted.length * POINTS[severity], findings: idsOf(counted) };
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
