import { dependencies } from './dependencies.ts';
import type { DocumentGraph, GraphNode } from './graph.ts';

export interface Reached {
  readonly node: GraphNode;
  /** Length of the shortest way. */
  readonly distance: number;
}

/** All that a node rests on (`back`) or all that rests on it (`forward`), the nearest first. Empty for an unknown id. */
export const lineage = (graph: DocumentGraph, id: string, direction: 'back' | 'forward'): readonly Reached[] => {
  const next = dependencies(graph, direction, ['input', 'previous']);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const distances = new Map([[id, 0]]);
  for (const [at, distance] of distances)
    for (const other of next(at)) if (!distances.has(other)) distances.set(other, distance + 1);
  distances.delete(id);
  return [...distances].flatMap(([reached, distance]) => {
    const node = nodes.get(reached);
    return node ? [{ node, distance }] : [];
  });
};
