import type { Span } from '#kernel';
import type { SemanticIr } from '#semantics';
import type { Rule } from './rule.ts';

/** A definition longer than this mentions other terms without resting on them. */
const LONGEST_DEFINITION_WORDS = 32;

interface Node {
  readonly name: string;
  readonly span: Span;
  readonly needs: readonly string[];
}

const nodesOf = ({ terms, formulas }: SemanticIr): ReadonlyMap<string, Node> => {
  const nodes = new Map<string, Node>();
  const defined = terms.filter(
    ({ form, definition }) =>
      (form === 'means' || form === 'colon') && definition.split(/\s+/).length <= LONGEST_DEFINITION_WORDS,
  );
  for (const term of defined) {
    const needs = defined
      .filter(
        (other) =>
          other.name !== term.name &&
          !term.name.includes(other.name) &&
          new RegExp(`(?<![\\w-])${other.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}s?(?![\\w-])`).test(
            term.definition,
          ),
      )
      .map(({ name }) => name);
    if (!nodes.has(term.name))
      nodes.set(term.name, { name: term.name, span: { start: term.start, end: term.definitionSpan.end }, needs });
  }
  for (const formula of formulas) {
    const name = formula.defines?.name;
    if (name === undefined || formula.inCode || nodes.has(name)) continue;
    nodes.set(name, {
      name,
      span: formula,
      needs: formula.symbols
        .slice(1)
        .map((symbol) => symbol.name)
        .filter((other) => other !== name),
    });
  }
  return nodes;
};

/** Cycles, each once, starting at its first node in the document. */
const cyclesOf = (nodes: ReadonlyMap<string, Node>): readonly (readonly Node[])[] => {
  const cycles: Node[][] = [];
  const done = new Set<string>();
  const visit = (node: Node, path: readonly Node[]): void => {
    const at = path.indexOf(node);
    if (at >= 0) {
      cycles.push(path.slice(at));
      return;
    }
    if (done.has(node.name) || path.length > 60) return;
    for (const need of node.needs) {
      const next = nodes.get(need);
      if (next) visit(next, [...path, node]);
    }
    done.add(node.name);
  };
  for (const node of nodes.values()) visit(node, []);
  return cycles;
};

/** IR-03. Each is defined by the other. */
export const circularDefinition: Rule = {
  id: 'IR-03',
  category: 'circular_definition',
  severity: 'critical',
  title: 'Circular definition',
  why: 'Each needs the other first, so none of them can be computed.',
  satisfiedBy: 'Define one of them without the others, or say that the system is solved together and how.',
  source: 'ISO 704:2022, circular definitions',
  parameters: { LONGEST_DEFINITION_WORDS },
  fires: [
    '"Spot Level" means the value that follows from the Base Level.\n\n"Base Level" means the value before the Spot Level.',
    'A = B + 1\n\nB = A * 2',
  ],
  staysSilent: [
    '"Spot Level" means the value of the index.\n\n"Base Level" means the Spot Level on 2 January 2020.',
    'A_t = A_{t-1} + B_t\n\nB_t = 2 * C_t',
  ],
  check: (ir) =>
    cyclesOf(nodesOf(ir)).flatMap(([first, ...others]) =>
      first
        ? [
            {
              span: first.span,
              explanation: `${[first, ...others, first].map(({ name }) => `"${name}"`).join(' → ')}.`,
              related: others.map(({ span }) => span),
              confidence: 0.9,
            },
          ]
        : [],
    ),
};
