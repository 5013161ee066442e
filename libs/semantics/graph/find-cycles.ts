import { dependencies } from './dependencies.ts';
import type { DocumentGraph } from './graph.ts';

/** Takes away, again and again, what has no neighbour left: only cycles and the ways between them stay. */
const trim = (ids: Set<string>, neighbours: readonly ((id: string) => readonly string[])[]): void => {
  for (const next of neighbours) {
    const counts = new Map([...ids].map((id) => [id, next(id).filter((other) => ids.has(other)).length]));
    const opposite = neighbours.find((other) => other !== next) ?? next;
    const empty = [...counts].filter(([, count]) => count === 0).map(([id]) => id);
    for (let id = empty.pop(); id !== undefined; id = empty.pop()) {
      ids.delete(id);
      for (const other of opposite(id)) {
        const left = counts.get(other);
        if (left === undefined || !ids.has(other)) continue;
        counts.set(other, left - 1);
        if (left === 1) empty.push(other);
      }
    }
  }
};

/**
 * Cycles of inputs, none sharing a node with another, each as the ids on its way from its first node in the text.
 * Values of earlier periods and mentions close no cycle.
 */
export const findCycles = (graph: DocumentGraph): readonly (readonly string[])[] => {
  const back = dependencies(graph, 'back', ['input']);
  const forward = dependencies(graph, 'forward', ['input']);
  const left = new Set(graph.nodes.map(({ id }) => id));
  const cycles: string[][] = [];
  trim(left, [back, forward]);
  while (left.size > 0) {
    const path: string[] = [];
    const places = new Map<string, number>();
    let at = graph.nodes.find(({ id }) => left.has(id))?.id;
    while (at !== undefined && !places.has(at)) {
      places.set(at, path.length);
      path.push(at);
      at = back(at).find((other) => left.has(other));
    }
    // Trimming leaves only nodes that depend on another one left.
    const cycle = at === undefined ? path : path.slice(places.get(at));
    cycles.push(cycle);
    for (const id of cycle) left.delete(id);
    trim(left, [back, forward]);
  }
  return cycles;
};
