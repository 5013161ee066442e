import { dependencies } from './dependencies.ts';
import type { DocumentGraph } from './graph.ts';

/** Roots rest on nothing else of the document; leaves are what nothing else rests on. Only terms, parameters and formulas; what stands alone is neither. */
export const rootsAndLeaves = (
  graph: DocumentGraph,
): { readonly roots: readonly string[]; readonly leaves: readonly string[] } => {
  const kinds = new Map(graph.nodes.map(({ id, kind }) => [id, kind]));
  const counts = (id: string): boolean => !['section', 'table'].includes(kinds.get(id) ?? 'section');
  const back = dependencies(graph, 'back', ['input', 'previous']);
  const forward = dependencies(graph, 'forward', ['input', 'previous']);
  const candidates = graph.nodes.map(({ id }) => id).filter(counts);
  return {
    roots: candidates.filter((id) => !back(id).some(counts) && forward(id).some(counts)),
    leaves: candidates.filter((id) => !forward(id).some(counts) && back(id).some(counts)),
  };
};
