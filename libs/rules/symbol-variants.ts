import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

const GREEK: readonly (readonly [string, string])[] = [
  ['α', 'alpha'],
  ['β', 'beta'],
  ['γ', 'gamma'],
  ['δ', 'delta'],
  ['λ', 'lambda'],
  ['σ', 'sigma'],
  ['μ', 'mu'],
  ['ρ', 'rho'],
  ['τ', 'tau'],
  ['θ', 'theta'],
  ['κ', 'kappa'],
  ['ω', 'omega'],
  ['Δ', 'Delta'],
];

/** IR-09. One entity, several spellings. */
export const symbolVariants: Rule = {
  id: 'IR-09',
  category: 'conflicting_definition',
  severity: 'low',
  title: 'One symbol in several spellings',
  why: 'A reader cannot know whether λ and Lambda are one parameter or two.',
  satisfiedBy: 'Use one spelling throughout.',
  source: 'ISO 80000-2; ISO 704:2022 (one term for one concept)',
  parameters: { GREEK },
  fires: [
    'The decay factor λ is 0.94. A higher Lambda gives a longer memory.',
    'The parameter σ is the volatility. The limit is three times Sigma.',
  ],
  staysSilent: [
    'The decay factor λ is 0.94. A higher λ gives a longer memory.',
    'The strategy seeks alpha. It has a beta of 1.',
  ],
  check: (ir) =>
    GREEK.flatMap(([letter, word]) => {
      const capital = `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`;
      const spelled = findInSentences(ir, new RegExp(`(?<![\\w\\\\-])(?:${word}|${capital})(?![\\w-])`, 'g'));
      const signs = findInSentences(ir, new RegExp(`(?<![\\p{L}])${letter}(?![\\p{L}])`, 'gu'));
      const inFormulas = ir.formulas.find(({ symbols }) => symbols.some(({ base }) => base === letter));
      const sign = signs[0] ?? inFormulas;
      if (
        !sign ||
        spelled.length === 0 ||
        (word === 'alpha' && signs.length === 0) ||
        (word === 'beta' && signs.length === 0)
      )
        return [];
      return spelled.slice(0, 3).map(({ start, end, match }) => ({
        span: { start, end },
        explanation: `"${match[0]}" and "${letter}" both stand in the document.`,
        related: [sign],
        suggestion: { replacement: letter, note: `The document also writes ${letter}.` },
        confidence: 0.7,
      }));
    }),
};
