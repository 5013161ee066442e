import type { Rule } from './rule.ts';

/** Braces that are opened and never closed. Other brackets may be odd in LaTeX: half-open intervals, \\left. */
const opened = (text: string): number =>
  text.replace(/\\[{}]/g, '').split('{').length - text.replace(/\\[{}]/g, '').split('}').length;

/** IR-07. A formula that stops in the middle. */
export const brokenFormula: Rule = {
  id: 'IR-07',
  category: 'incomplete_formula',
  severity: 'critical',
  title: 'Formula is incomplete',
  why: 'The formula ends in the middle, so it cannot be evaluated.',
  satisfiedBy: 'Complete the formula.',
  source: 'ISO 80000-2',
  fires: ['w_i = (1 / s_i) /', 'Index Level = Sum(Price × Shares', 'NAV_t ='],
  staysSilent: [
    'w_i = (1 / s_i) / SUM_j (1 / s_j)',
    'The value is = to the price.',
    'Index Level = Sum(Price × Shares) / Divisor',
  ],
  check: ({ formulas }) =>
    formulas.flatMap(({ problem, inCode, notation, ...formula }) => {
      if (!problem || problem.code === 'not-a-formula' || problem.code === 'ellipsis') return [];
      if (inCode && problem.code !== 'trailing-operator') return [];
      if (notation === 'latex' && problem.code === 'unbalanced' && opened(formula.text) === 0) return [];
      return [
        {
          span: formula,
          explanation: problem.message,
          related: [problem.at],
          confidence: notation === 'plain' ? 0.95 : 0.7,
        },
      ];
    }),
};
