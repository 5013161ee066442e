export { buildIr, type BuildIrOptions, type GivenBlock } from './build-ir.ts';
export type { FormulaNode } from './formula/formula-node.ts';
export { parseFormula, type ParsedFormula } from './formula/parse-formula.ts';
export { walkFormula } from './formula/walk-formula.ts';
export type * from './ir.ts';
export { FILLER } from './text/mask-prose.ts';
