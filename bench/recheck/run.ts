/**
 * What is saved when a document is analysed again after an edit: `npm run bench -- recheck`. The same process has analysed the version
 * before, so that blocks and sentences that did not change are not read again. Slices of both kinds alternate; prints, asserts nothing.
 */
import { analyse } from '#rules';
import { forgetTexts } from '#semantics';
import { seededRandom } from '../pipeline/generate/random.ts';
import { generateSpecification } from '../pipeline/generate/specification.ts';

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN;
const timed = (work: () => unknown): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

for (const words of [1500, 3000, 6000, 12_000, 25_000, 50_000]) {
  const { markdown } = generateSpecification(1, words);
  const random = seededRandom(words);
  const full: number[] = [];
  const after: number[] = [];
  for (let k = 0; k < (words > 10_000 ? 9 : 25); k++) {
    const at = markdown.indexOf('. ', random.whole(0, markdown.length - 200));
    const edited = `${markdown.slice(0, at)} and item ${k}${markdown.slice(at)}`;
    forgetTexts();
    full.push(timed(() => analyse({ markdown })));
    after.push(timed(() => analyse({ markdown: edited })));
  }
  console.log(
    `${String(words).padStart(6)} words  full ${median(full).toFixed(0).padStart(4)} ms  after an edit ${median(after).toFixed(0).padStart(4)} ms  ratio ${(median(after) / median(full)).toFixed(2)}`,
  );
}
