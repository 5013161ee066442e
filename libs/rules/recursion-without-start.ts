import type { Rule } from './rule.ts';

const LAGGED = /^[tT]?[-−]\d+$|^t[-−]\d+$/;
const START =
  /\b(?:base (?:date|value|level)|initial(?:ly|i[sz]ed)?|inception|start(?:s|ing|ed)?|first (?:day|value|observation|period)|launch|seed|set to \d|= ?\d+(?:\.\d+)? (?:on|at))\b/i;
const ZERO = /_\{?0\}?|\(0\)|[A-Za-z]0\b/;

/** EC-03. Yesterday's value on the first day. */
export const recursionWithoutStart: Rule = {
  id: 'EC-03',
  category: 'missing_edge_case',
  severity: 'high',
  title: 'Recursive formula without a first value',
  why: 'On the first day there is no previous value, and the whole series depends on what is taken instead.',
  satisfiedBy: 'Give the first value and its date, or the history that is needed before the first result.',
  source: 'Market practice; IOSCO Principles for Financial Benchmarks, principle 11',
  fires: ['Index(t) = Index(t-1) * (1 + R(t))', 'v_t = 0.94 * v_{t-1} + 0.06 * r_t^2'],
  staysSilent: [
    'Index(t) = Index(t-1) * (1 + R(t))\n\nThe base value is 1000 on 4 January 2010.',
    'r_t = P_t / P_{t-1}',
  ],
  check: (ir) => {
    const started =
      ir.sentences.some(({ text }) => START.test(text)) ||
      ir.parameters.some(({ name, symbol }) => START.test(name) || ZERO.test(symbol ?? ''));
    return ir.formulas.flatMap((formula) => {
      const { defines, symbols, inCode } = formula;
      if (inCode || !defines || started) return [];
      const lagged = symbols.find(
        (symbol) =>
          symbol.base === defines.base &&
          symbol.start !== defines.start &&
          symbol.subscripts.some((subscript) => LAGGED.test(subscript)),
      );
      return lagged
        ? [
            {
              span: formula,
              explanation: `Nothing says what ${lagged.name.replace(/[{}]/g, '')} is on the first day.`,
              related: [lagged],
              insertAt: formula.end,
              confidence: 0.8,
            },
          ]
        : [];
    });
  },
};
