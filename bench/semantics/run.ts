/**
 * Speed of the engine in one process: `npm run bench -- semantics`. The graph of generated formulas by its number of nodes, and
 * whole analyses of generated specifications by their number of words, so that the growth shows. Prints; asserts nothing.
 */
import { analyse } from '#rules';
import { buildGraph, buildIr, calculationOrder, findCycles, lineage } from '#semantics';
import { generateSpecification } from '../pipeline/generate/specification.ts';

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN;
const timed = (runs: number, work: () => unknown): number =>
  median(
    Array.from({ length: runs }, () => {
      const started = performance.now();
      work();
      return performance.now() - started;
    }),
  );

/** A formula a line, each of them on two earlier ones and two inputs. */
const formulas = (count: number): string =>
  Array.from({ length: count }, (_, n) => {
    const earlier = n < 2 ? 'a + b' : `x${n >> 1}_t * x${n - 1}_t`;
    return `x${n}_t = ${earlier} + p${n}_t\n\nwhere p${n}_t is input ${n}.`;
  }).join('\n\n');

for (const count of [125, 250, 500, 1000, 2000]) {
  const ir = buildIr(formulas(count));
  const graph = buildGraph(ir);
  const last = graph.nodes.findLast(({ kind }) => kind === 'formula')?.id ?? '';
  const built = timed(9, () => buildGraph(ir));
  const asked = timed(9, () => [lineage(graph, last, 'back'), findCycles(graph), calculationOrder(graph)]);
  console.log(
    `graph  ${String(graph.nodes.length).padStart(6)} nodes ${String(graph.edges.length).padStart(6)} edges  built in ${built.toFixed(1)} ms, lineage, cycles and order in ${asked.toFixed(1)} ms`,
  );
}
for (const words of [1500, 3000, 6000, 12_000, 25_000, 50_000]) {
  const { markdown } = generateSpecification(1, words);
  analyse({ markdown });
  const time = timed(words > 10_000 ? 3 : 9, () => analyse({ markdown }));
  console.log(
    `analysis  ${String(words).padStart(6)} words  ${time.toFixed(0).padStart(5)} ms  ${((1000 * time) / words).toFixed(1)} ms per 1,000 words`,
  );
}
