import { Decimal } from 'decimal.js';

type Values = readonly Decimal[];

const ZERO = new Decimal(0);
const sum = (values: Values): Decimal => values.reduce((total, value) => total.plus(value), ZERO);
const mean = (values: Values): Decimal | null => (values.length === 0 ? null : sum(values).div(values.length));

/** Of a sample: divided by n − 1. */
const variance = (values: Values): Decimal | null => {
  const middle = mean(values);
  if (!middle || values.length < 2) return null;
  return sum(values.map((value) => value.minus(middle).pow(2))).div(values.length - 1);
};

const median = (values: Values): Decimal | null => {
  const sorted = values.toSorted((a, b) => a.comparedTo(b));
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper && lower ? upper.plus(lower).div(2) : null;
};

/** The distribution function of the standard normal, by the series of the error function; beyond 8 it is 0 or 1. */
const normal = (x: Decimal): Decimal => {
  if (x.abs().gt(8)) return new Decimal(x.isPositive() ? 1 : 0);
  let term = x;
  let total = x;
  for (let n = 1; n < 400 && term.abs().gt('1e-25'); n++) {
    term = term
      .times(x)
      .times(x)
      .div(2 * n + 1);
    total = total.plus(term);
  }
  const density = x.pow(2).div(-2).exp().div(Decimal.acos(-1).times(2).sqrt());
  return total.times(density).plus('0.5');
};

const factorial = (n: Decimal): Decimal | null =>
  !n.isInteger() || n.isNegative() || n.gt(100)
    ? null
    : Array.from({ length: n.toNumber() }, (_, k) => k + 1).reduce((product, k) => product.times(k), new Decimal(1));

/** Functions of one value. */
const OF_ONE: Readonly<Record<string, (x: Decimal) => Decimal | null>> = {
  sqrt: (x) => (x.isNegative() && !x.isZero() ? null : x.sqrt()),
  ln: (x) => (x.lte(0) ? null : x.ln()),
  log: (x) => (x.lte(0) ? null : x.ln()),
  log10: (x) => (x.lte(0) ? null : x.log(10)),
  exp: (x) => x.exp(),
  abs: (x) => x.abs(),
  floor: (x) => x.floor(),
  ceil: (x) => x.ceil(),
  ceiling: (x) => x.ceil(),
  trunc: (x) => x.trunc(),
  int: (x) => x.floor(),
  sign: (x) => new Decimal(x.isZero() ? 0 : x.isNegative() ? -1 : 1),
  sgn: (x) => new Decimal(x.isZero() ? 0 : x.isNegative() ? -1 : 1),
  sin: (x) => x.sin(),
  cos: (x) => x.cos(),
  tan: (x) => x.tan(),
  n: normal,
  φ: normal,
  cdf: normal,
  factorial,
};

/** Functions of any number of values. */
const OF_MANY: Readonly<Record<string, (values: Values) => Decimal | null>> = {
  sum,
  prod: (values) => values.reduce((product, value) => product.times(value), new Decimal(1)),
  product: (values) => values.reduce((product, value) => product.times(value), new Decimal(1)),
  min: (values) => (values.length === 0 ? null : Decimal.min(...values)),
  max: (values) => (values.length === 0 ? null : Decimal.max(...values)),
  mean,
  avg: mean,
  average: mean,
  median,
  count: (values) => new Decimal(values.length),
  variance,
  var: variance,
  stdev: (values) => variance(values)?.sqrt() ?? null,
  stddev: (values) => variance(values)?.sqrt() ?? null,
  std: (values) => variance(values)?.sqrt() ?? null,
};

/** Functions of two values. */
const OF_TWO: Readonly<Record<string, (a: Decimal, b: Decimal) => Decimal | null>> = {
  // Half away from zero, as spreadsheets round.
  round: (x, places) => {
    const rounded = places.isInteger() && places.abs().lte(20);
    return rounded
      ? x.times(new Decimal(10).pow(places)).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).div(new Decimal(10).pow(places))
      : null;
  },
  root: (x, degree) =>
    degree.isZero() || (x.isNegative() && !degree.mod(2).abs().eq(1))
      ? null
      : x.isNegative()
        ? x.abs().pow(new Decimal(1).div(degree)).negated()
        : x.pow(new Decimal(1).div(degree)),
  log: (x, base) => (x.lte(0) || base.lte(0) || base.eq(1) ? null : x.ln().div(base.ln())),
  mod: (a, b) => (b.isZero() ? null : a.mod(b)),
};

/** What a function of formulas gives; null for one that is not known, or for values outside of its domain. */
export const callFunction = (name: string, values: Values): Decimal | null => {
  const key = name.toLowerCase();
  const [a, b] = values;
  const two = OF_TWO[key];
  if (two && a && b && values.length === 2) return two(a, b);
  if (key === 'round' && a && values.length === 1) return a.toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  const one = OF_ONE[key];
  if (one) return a && values.length === 1 ? one(a) : null;
  return OF_MANY[key]?.(values) ?? null;
};
