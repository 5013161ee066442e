/**
 * Random edits of real documents, one upon the other, each analysed: `npm run bench -- fuzz [edits] [seed]`; 10,000 edits by
 * default. Exits with 1 for an exception, a wrong offset or an analysis that took longer than a second, and prints the seed's edit.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '#rules';
import { seededRandom } from '../pipeline/generate/random.ts';
import { faultsOf } from './faults-of.ts';
import { randomEdit } from './random-edit.ts';

const DOCUMENTS = [
  'samples/flawed-carry-index.md',
  'samples/intraday-vwap-reversion-strategy.md',
  'samples/eurozone-momentum-index-methodology.md',
  'libs/rules/fixtures/put-write-strategy.md',
  'libs/rules/fixtures/digital-asset-index.md',
  'libs/rules/fixtures/flawed-bond-strategy.md',
  'libs/rules/fixtures/flawed-token-basket.md',
];
/** Edits upon each other before the document is taken afresh: after many of them little of it is left. */
const IN_A_ROW = 25;
const LONGEST_MS = 1_000;

const [edits = 10_000, seed = 1] = process.argv.slice(2).map(Number);
const texts = DOCUMENTS.map((path) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8'));
// The first analysis of a process compiles the patterns.
for (const markdown of texts) analyse({ markdown });
const random = seededRandom(seed);
const faults: string[] = [];
let slowest = 0;
let text = '';
const began = performance.now();
for (let n = 0; n < edits; n++) {
  if (n % IN_A_ROW === 0) text = texts[(n / IN_A_ROW) % texts.length] ?? '';
  text = randomEdit(text, random);
  const started = performance.now();
  try {
    faults.push(...faultsOf(text, analyse({ markdown: text })).map((fault) => `edit ${n}: ${fault}`));
  } catch (error) {
    faults.push(`edit ${n}: ${String(error)}`);
  }
  const took = performance.now() - started;
  slowest = Math.max(slowest, took);
  if (took > LONGEST_MS) faults.push(`edit ${n}: took ${took.toFixed(0)} ms`);
}
console.log(
  `${edits} edits, seed ${seed}: ${faults.length} faults, the slowest analysis took ${slowest.toFixed(0)} ms, all ${((performance.now() - began) / 1000).toFixed(0)} s`,
);
for (const fault of faults.slice(0, 20)) console.log(fault);
process.exit(faults.length > 0 ? 1 : 0);
