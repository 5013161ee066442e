import { dependencies } from './dependencies.ts';
import type { DocumentGraph, GraphNode } from './graph.ts';

/** One thing to compute or to look up, and what must be there before. */
export interface CalculationStep {
  readonly node: GraphNode;
  /** 0 for an input; otherwise one more than the latest of what it needs. */
  readonly step: number;
  /** Ids of formulas, parameters and terms without a formula. */
  readonly needs: readonly string[];
  /** What is needed of an earlier period. */
  readonly previous: readonly string[];
}

/**
 * The order in which the formulas can be computed, with their inputs first; equal steps in the order of the text.
 * Formulas on a cycle, and those that rest on one, cannot be computed and are left out.
 */
export const calculationOrder = (graph: DocumentGraph): readonly CalculationStep[] => {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const inputs = dependencies(graph, 'back', ['input']);
  const earlier = dependencies(graph, 'back', ['previous']);
  const isComputed = (id: string): boolean => ['formula', 'parameter'].includes(nodes.get(id)?.kind ?? '');
  /** A term stands for the formulas and parameters that define it. */
  const behind = (id: string): readonly string[] => {
    const kind = nodes.get(id)?.kind;
    if (kind !== 'term') return isComputed(id) ? [id] : [];
    const definers = inputs(id).filter(isComputed);
    return definers.length > 0 ? definers : [id];
  };
  const needsOf = (id: string, next: (id: string) => readonly string[]): readonly string[] =>
    nodes.get(id)?.kind === 'formula' ? [...new Set(next(id).flatMap(behind))].filter((other) => other !== id) : [];

  const formulas = graph.nodes.filter(({ kind }) => kind === 'formula').map(({ id }) => id);
  const wanted = new Set(formulas.flatMap((id) => [id, ...needsOf(id, inputs), ...needsOf(id, earlier)]));
  const needs = new Map([...wanted].map((id) => [id, needsOf(id, inputs)]));
  const dependents = new Map<string, string[]>();
  for (const [id, needed] of needs)
    for (const other of needed) dependents.set(other, [...(dependents.get(other) ?? []), id]);

  const open = new Map([...needs].map(([id, needed]) => [id, needed.length]));
  const steps = new Map<string, number>();
  const ready = [...open].filter(([, count]) => count === 0).map(([id]) => id);
  for (const id of ready) {
    steps.set(id, Math.max(-1, ...(needs.get(id) ?? []).map((other) => steps.get(other) ?? 0)) + 1);
    for (const dependent of dependents.get(id) ?? []) {
      const count = (open.get(dependent) ?? 0) - 1;
      open.set(dependent, count);
      if (count === 0) ready.push(dependent);
    }
  }
  return [...steps]
    .flatMap(([id, step]) => {
      const node = nodes.get(id);
      return node ? [{ node, step, needs: needs.get(id) ?? [], previous: needsOf(id, earlier) }] : [];
    })
    .sort((a, b) => a.step - b.step || a.node.start - b.node.start);
};
