import { readFileSync } from 'node:fs';
import { analyse } from './analyse.ts';
import { assess } from './assess.ts';

const text = readFileSync(new URL('./fixtures/flawed-bond-strategy.md', import.meta.url), 'utf8');
const { findings, ir, scores } = analyse({ markdown: text });

describe('readiness', () => {
  it('is made of parts, and parts of facets', () => {
    for (const { score, facets, stated, absent } of Object.values(scores.readiness.parts)) {
      const mean = facets.reduce((sum, { worth }) => sum + worth, 0) / facets.length;
      expect(score).toBe(Math.round(100 * mean));
      expect([...stated, ...absent].toSorted()).toEqual(facets.map(({ label }) => label).toSorted());
    }
  });

  it('loses for each critical and high finding that stands for itself, and names them', () => {
    for (const { severity, count, points, findings: named } of scores.readiness.deductions) {
      const those = findings.filter((finding) => finding.severity === severity && finding.mergedInto === null);
      expect({ count, points }).toEqual({
        count: those.length,
        points: those.length * (severity === 'critical' ? 5 : 2),
      });
      expect(named).toEqual(those.slice(0, 10).map(({ id }) => id));
    }
  });

  it('names for a facet the findings that take from it', () => {
    const facets = Object.values(scores.readiness.parts).flatMap((part) => part.facets);
    const units = facets.find(({ label }) => label === 'parameters with values');
    const categories = (units?.findings ?? []).map((id) => findings.find((finding) => finding.id === id)?.category);
    expect(categories.length).toBeGreaterThan(1);
    expect(['undefined_parameter', 'placeholder']).toEqual(expect.arrayContaining([...new Set(categories)]));
    expect(units?.worth).toBeCloseTo(Math.max(0.25, 1 - 0.15 * categories.length), 2);
  });
});

describe('what counts without suppressed findings', () => {
  it('is what counts, when none is suppressed', () => expect(assess(ir, findings)).toEqual({ open: findings, scores }));

  it('is more ready, the more of them are suppressed', () => {
    const without = (count: number) =>
      assess(
        ir,
        findings,
        findings.slice(0, count).map(({ id }) => id),
      ).scores;
    const readiness = [0, 10, 20, findings.length].map((count) => without(count).readiness.score);
    expect(readiness).toEqual(readiness.toSorted((a, b) => a - b));
    expect(readiness.at(-1)).toBeGreaterThan(readiness[0] ?? 100);
    expect(without(findings.length).readiness.deductions.map(({ points }) => points)).toEqual([0, 0]);
    expect(without(findings.length).selfContainment.score).toBe(100);
  });

  it('shows what was merged into a suppressed finding for itself', () => {
    const markdown = 'Volatility is computed as appropriate over recent data.';
    const all = analyse({ markdown });
    const merged = all.findings.find(({ mergedInto }) => mergedInto !== null);
    expect(merged).toBeDefined();
    const { open } = assess(all.ir, all.findings, [merged?.mergedInto ?? '']);
    expect(open.find(({ id }) => id === merged?.id)?.mergedInto).toBeNull();
    expect(open).toHaveLength(all.findings.length - 1);
  });
});
