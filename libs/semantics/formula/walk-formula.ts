import type { FormulaNode } from './formula-node.ts';

const children = (node: FormulaNode): readonly FormulaNode[] => {
  switch (node.kind) {
    case 'number':
    case 'symbol':
      return [];
    case 'unary':
    case 'absolute':
      return [node.of];
    case 'binary':
    case 'relation':
      return [node.left, node.right];
    case 'call':
      return node.args;
    case 'series':
      return [node.of, ...(node.from ? [node.from] : []), ...(node.to ? [node.to] : [])];
    case 'cases':
      return node.branches.map(({ value }) => value);
  }
};

/** Calls `visit` for a node and all below it, parents first. */
export const walkFormula = (node: FormulaNode, visit: (node: FormulaNode) => void): void => {
  visit(node);
  for (const child of children(node)) walkFormula(child, visit);
};
