import type { Rule } from './rule.ts';

/** With fewer parameters of which others are used, the table may be a mere list of settings. */
const FEWEST_USED = 3;
const symbolic = (name: string): boolean => /^(?:\p{L}|[\p{L}]+_[\p{L}\p{N}_]+|\p{L}\d)$/u.test(name);

/** IR-12. In the table, and nowhere else. */
export const unusedParameter: Rule = {
  id: 'IR-12',
  category: 'undefined_parameter',
  severity: 'low',
  title: 'Parameter of the table is used nowhere',
  why: 'Either the value is left over, or the text uses another name or number for it.',
  satisfiedBy: 'Use the symbol where the value is meant, or delete the row.',
  source: 'ISO/IEC/IEEE 29148:2018, consistency and traceability',
  parameters: { FEWEST_USED },
  fires: [
    '| Symbol | Value |\n| --- | --- |\n| a | 1 |\n| b | 2 |\n| c | 3 |\n| g | 4 |\n\nx = a + b * c',
    '| Symbol | Value |\n| --- | --- |\n| k_a | 1 |\n| k_b | 2 |\n| k_c | 3 |\n| k_d | 7 |\n\ny = k_a + k_b / k_c',
  ],
  staysSilent: [
    '| Symbol | Value |\n| --- | --- |\n| a | 1 |\n| b | 2 |\n| c | 3 |\n\nx = a + b * c',
    '| Name | Value |\n| --- | --- |\n| mode | 1 |\n| speed | 2 |',
  ],
  check: (ir) => {
    const used = new Set(
      ir.formulas.flatMap(({ symbols }) => symbols.flatMap(({ base, name }) => [base, name.replace(/[{}]/g, '')])),
    );
    const candidates = ir.parameters.filter(
      ({ source, name, symbol }) => source === 'table' && symbolic(symbol ?? name),
    );
    const isUsed = ({ name, symbol, value }: (typeof candidates)[number]): boolean =>
      used.has(symbol ?? name) ||
      ir.sentences.some(
        ({ text }) =>
          new RegExp(`(?<![\\w])${(symbol ?? name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w])`).test(text) ||
          (symbol !== null && text.toLowerCase().includes(name.toLowerCase())),
      ) ||
      ir.quantities.some(
        (quantity) => quantity.sentenceId !== null && quantity.value === value?.value && quantity.unit === value.unit,
      );
    if (candidates.filter(({ name, symbol }) => used.has(symbol ?? name)).length < FEWEST_USED) return [];
    return candidates
      .filter((parameter) => !isUsed(parameter))
      .map((parameter) => ({
        span: parameter,
        explanation: `"${parameter.symbol ?? parameter.name}" stands in no formula and in no sentence.`,
        confidence: 0.65,
      }));
  },
};
