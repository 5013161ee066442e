import { evaluateFormula } from './evaluate-formula.ts';
import { referenceFormulas } from './fixtures/reference-formulas.ts';
import { parseFormula } from './parse-formula.ts';

const valueOf = (text: string, notation: 'plain' | 'latex', scope = {}) => {
  const { ast } = parseFormula(text, 0, notation);
  return ast && evaluateFormula(ast, scope);
};

describe('formulas of practice', () => {
  it('are many', () => expect(referenceFormulas.length).toBeGreaterThanOrEqual(150));

  it.each(referenceFormulas)('$subject: $text = $value', ({ notation, text, scope, value }) =>
    expect(valueOf(text, notation, scope)?.toSignificantDigits(12).toNumber()).toBeCloseTo(Number(value), 9),
  );
});

describe('a formula has no value', () => {
  it.each([
    ['without the value of a symbol', 'y = a + b', { values: { a: '1' } }],
    ['when it divides by zero', 'y = 1 / (a - a)', { values: { a: '1' } }],
    ['for the root of a negative number', 'y = sqrt(0 - 1)', {}],
    ['for the logarithm of zero', 'y = ln(0)', {}],
    ['for a deviation of one number', 'y = stdev(x)', { values: { x: ['1'] } }],
    ['for a function that is not known', 'y = frobnicate(1)', {}],
    ['for a sum over nobody knows what', 'y = SUM_i (w_i)', { values: { w_1: '1' } }],
    ['for a case in words', 'y = 1 if markets are calm else 0', {}],
    ['for an inequality', 'a < b', { values: { a: '1', b: '2' } }],
  ])('%s', (_, text, scope) => expect(valueOf(text, 'plain', scope)).toBeNull());

  it('when no case holds', () =>
    expect(
      valueOf(String.raw`y = \begin{cases} 1 & x > 0 \\ 2 & x > 1 \end{cases}`, 'latex', { values: { x: '0' } }),
    ).toBeNull());

  it('when a sum would not end', () => expect(valueOf(String.raw`y = \sum_{k=1}^{1000000000} k`, 'latex')).toBeNull());
});

it('computes in decimals', () => expect(valueOf('y = 0.1 + 0.2', 'plain')?.toString()).toBe('0.3'));
