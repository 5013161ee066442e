import type { FormulaNode } from './formula-node.ts';

const children = (node: FormulaNode): readonly FormulaNode[] => {
  if (node.kind === 'unary' || node.kind === 'absolute') return [node.of];
  if (node.kind === 'binary' || node.kind === 'relation') return [node.left, node.right];
  if (node.kind === 'call') return node.args;
  if (node.kind === 'series') return [node.of, ...(node.from ? [node.from] : []), ...(node.to ? [node.to] : [])];
  if (node.kind === 'cases') return node.branches.flatMap(({ value, test }) => (test ? [value, test] : [value]));
  return [];
};

/** Calls `visit` for a node and all below it, parents first. */
export const walkFormula = (node: FormulaNode, visit: (node: FormulaNode) => void): void => {
  visit(node);
  for (const child of children(node)) walkFormula(child, visit);
};
