/**
 * The finding benchmark beside the repository: `npm run bench -- findings`. Prints the figures of its scorer on the open half;
 * asserts nothing (test/findings-gates.spec.ts does). Another place than `../shared/bench/findings`: FINDINGS_BENCH.
 */
import { existsSync } from 'node:fs';
import { findingsBench, measureFindings } from './measure.ts';
import { likenessOfTwins } from './twins.ts';

const bench = findingsBench();
if (!existsSync(bench)) {
  console.error(`There is no benchmark at ${bench}.`);
  process.exit(2);
}
const { injected, labelled } = measureFindings(bench);
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
console.log(
  `injected: ${injected.cases} cases, recall macro ${percent(injected.recallMacro)}, micro ${percent(injected.recallMicro)}, ` +
    `new findings per case ${injected.freshPerCase.toFixed(2)}`,
);
console.log('findings per 1,000 words of clean documents:', injected.cleanPer1000Words);
console.table(
  Object.fromEntries(Object.entries(injected.kinds).map(([kind, { n, recall }]) => [kind, { cases: n, recall }])),
);
console.table(labelled);
console.log('the same findings from Word and Markdown (Jaccard):', await likenessOfTwins(bench));
