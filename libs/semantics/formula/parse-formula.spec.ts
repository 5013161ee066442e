import type { FormulaNode } from './formula-node.ts';
import { parseFormula } from './parse-formula.ts';

/** A tree as an s-expression: what a reader can check by eye. */
const show = (node: FormulaNode): string => {
  switch (node.kind) {
    case 'number':
      return node.value;
    case 'symbol':
      return node.subscripts.length > 0 ? `${node.name}[${node.subscripts.join(',')}]` : node.name;
    case 'unary':
      return `(${node.op} ${show(node.of)})`;
    case 'binary':
    case 'relation':
      return `(${node.op} ${show(node.left)} ${show(node.right)})`;
    case 'call':
      return `(${node.name} ${node.args.map(show).join(' ')})`;
    case 'series':
      return `(${node.op}${node.index === null ? '' : ` ${node.index}`} ${show(node.of)})`;
    case 'absolute':
      return `(abs ${show(node.of)})`;
    case 'cases':
      return `(cases ${node.branches.map(({ value }) => show(value)).join(' ')})`;
  }
};
const read = (text: string, notation: 'plain' | 'latex') => {
  const { ast, problem } = parseFormula(text, 0, notation);
  return ast ? show(ast) : problem?.code;
};

describe('plain formulas', () => {
  it.each([
    ['I_t = I_{t-1} * (1 + R_t)', '(= I[t] (* I[t-1] (+ 1 R[t])))'],
    ['Index(t) = Index(t-1) * (1 + R(t))', '(= Index[t] (* Index[t-1] (+ 1 R[t])))'],
    ['w_i = (1 / s_i) / SUM_j (1 / s_j)', '(= w[i] (/ (/ 1 s[i]) (sum j (/ 1 s[j]))))'],
    ['I_t = I_r * SUM_i (w_i * P_i,t / P_i,r)', '(= I[t] (* I[r] (sum i (/ (* w[i] P[i,t]) P[i,r]))))'],
    ['Weight = Score / Sum(Scores)', '(= Weight (/ Score (sum Scores)))'],
    ['Risk-Adjusted Momentum = Momentum / Volatility', '(= Risk-Adjusted Momentum (/ Momentum Volatility))'],
    [
      'Momentum Score = (Current Price / Historical Price) - 1',
      '(= Momentum Score (- (/ Current Price Historical Price) 1))',
    ],
    ['Score = w1 × F1 + w2 · F2', '(= Score (+ (* w1 F1) (* w2 F2)))'],
    ['a - b - c', '(- (- a b) c)'],
    ['a / b / c', '(/ (/ a b) c)'],
    ['a ^ b ^ c', '(^ a (^ b c))'],
    ['-a ^ 2', '(- (^ a 2))'],
    ['a + b * c', '(+ a (* b c))'],
    ['2x + 3(x + 1)', '(+ (* 2 x) (* 3 (+ x 1)))'],
    ['σ² − 1', '(- (^ σ 2) 1)'],
    ['r = ln(P_t / P_{t-1})', '(= r (ln (/ P[t] P[t-1])))'],
    ['w = min(max(x, 0), 5%)', '(= w (min (max x 0) (% 5)))'],
    ['V = 1,000,000 × 0.25', '(= V (* 1000000 0.25))'],
    ['|a - b| ≤ c', '(<= (abs (- a b)) c)'],
    ['4475 / 4.475 = 1000', '(= (/ 4475 4.475) 1000)'],
    ['New Divisor = Old Divisor * (New Sum) / (Old Sum)', '(= New Divisor (/ (* Old Divisor New Sum) Old Sum))'],
    ['stdev(x, 20) * sqrt(252)', '(* (stdev x 20) (sqrt 252))'],
  ])('%s', (text, tree) => expect(read(text, 'plain')).toBe(tree));
});

describe('LaTeX formulas', () => {
  it.each([
    [String.raw`\frac{a}{b}`, '(/ a b)'],
    [
      String.raw`I_t = I_{t-1} \cdot \left( 1 + \sum_{i=1}^{N} w_i \cdot r_{i,t} \right)`,
      '(= I[t] (* I[t-1] (+ 1 (sum i (* w[i] r[i,t])))))',
    ],
    [
      String.raw`\sigma_t^2 = \lambda \sigma_{t-1}^2 + (1 - \lambda) r_t^2`,
      '(= (^ σ[t] 2) (+ (* λ (^ σ[t-1] 2)) (* (- 1 λ) (^ r[t] 2))))',
    ],
    [String.raw`s = \sqrt{\frac{1}{n} \sum_{k=1}^{n} x_k^2}`, '(= s (sqrt (* (/ 1 n) (sum k (^ x[k] 2)))))'],
    [String.raw`\text{Index Level} = \frac{\text{Market Value}}{D}`, '(= Index Level (/ Market Value D))'],
    [String.raw`w_i^{\text{new}} = w_i`, '(= w^new[i] w[i])'],
    [String.raw`\max(S - K, 0)`, '(max (- S K) 0)'],
    [String.raw`\beta = \frac{\operatorname{cov}(r, m)}{\operatorname{var}(m)}`, '(= β (/ (cov r m) (var m)))'],
    [String.raw`0.1 \leq x`, '(<= 0.1 x)'],
    [String.raw`\\frac{P\_t}{P\_{t-1}}`, '(/ P[t] P[t-1])'],
    [String.raw`R = \prod_{t=1}^{T} (1 + r_t) - 1`, '(= R (- (prod t (+ 1 r[t])) 1))'],
  ])('%s', (text, tree) => expect(read(text, 'latex')).toBe(tree));
});

describe('what is no formula says so', () => {
  it.each([
    ['w_i = (1 / s_i) /', 'trailing-operator'],
    ['I_t = I_r *', 'trailing-operator'],
    ['NAV =', 'no-right-side'],
    ['x = (a + b', 'unbalanced'],
    ['x = a + b)', 'unbalanced'],
    ['x = * a', 'not-a-formula'],
    ['', 'no-right-side'],
  ])('%j: %s', (text, code) => expect(read(text, 'plain')).toBe(code));

  it('points into the document', () => {
    const { problem } = parseFormula('a = b /', 100, 'plain');
    expect(problem?.at).toEqual({ start: 106, end: 107 });
  });

  it('does not run out of stack', () => expect(parseFormula('('.repeat(5000), 0, 'plain').problem?.code).toBeDefined());
});
