import { existsSync } from 'node:fs';
import { findingsBench, measureFindings, type FindingsScore } from '../bench/findings/measure.ts';
import { likenessOfTwins } from '../bench/findings/twins.ts';

const bench = findingsBench();
const isThere = existsSync(bench);
if (!isThere)
  console.warn(`SKIPPED: the gates of the findings were not checked, because there is no benchmark at ${bench}.`);

/** The gates that the engine must hold on the open half; a held-out half has other words. */
(isThere ? describe : describe.skip)('the findings', () => {
  let score: FindingsScore;
  beforeAll(() => {
    score = measureFindings(bench);
  }, 120_000);

  it('are at most 2 in 1,000 words of documents that are clean', () =>
    expect(score.injected.cleanPer1000Words.authored).toBeLessThanOrEqual(2));
  it('are at most 1.5 for each injected defect', () => expect(score.injected.freshPerCase).toBeLessThanOrEqual(1.5));
  it('show at least 90 % of the injected defects, over the kinds', () =>
    expect(score.injected.recallMacro).toBeGreaterThanOrEqual(0.9));
  it('show 60 % of each kind that has 4 cases or more', () =>
    expect(Object.entries(score.injected.kinds).filter(([, { n, recall }]) => n >= 4 && recall < 0.6)).toEqual([]));
  it('show at least 70 % of what people labelled', () =>
    expect(score.labelled.upstream.recall).toBeGreaterThanOrEqual(0.7));
  it('point at labelled places in at least 70 % and are labelled in at least 55 %', () => {
    expect(score.labelled.upstream.spanPrecision).toBeGreaterThanOrEqual(0.7);
    expect(score.labelled.upstream.precision).toBeGreaterThanOrEqual(0.55);
  });
  it('are the same for Word and Markdown in at least 90 %', async () => {
    const likeness = Object.entries(await likenessOfTwins(bench));
    expect(likeness.length).toBeGreaterThan(0);
    expect(likeness.filter(([, share]) => share < 0.9)).toEqual([]);
  }, 60_000);
});
