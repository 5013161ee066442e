import type { SemanticIr } from '../ir.ts';

/**
 * The node that stands for a part of the IR: its own id, except for a term or parameter that is the left side of a formula,
 * for which the formula stands.
 */
export const nodeIdOf = ({ terms, parameters, formulas }: SemanticIr, id: string): string => {
  const start = [...terms, ...parameters].find((part) => part.id === id)?.start;
  return formulas.find(({ defines }) => start !== undefined && defines?.start === start)?.id ?? id;
};
