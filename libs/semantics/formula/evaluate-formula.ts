import { Decimal } from 'decimal.js';
import type { FormulaNode } from './formula-node.ts';
import { callFunction } from './formula-functions.ts';

export interface FormulaScope {
  /** Values by symbol, subscripts after an underscore: `S`, `P_t`, `P_t-1`, `w_2`, `r_2,t`. Lists for functions of many values. */
  readonly values?: Readonly<Record<string, string | readonly string[]>>;
  /** What an index runs over in a sum without numeric bounds: `{ i: ['A', 'B'] }`; by the index or by the set it is taken from. */
  readonly indices?: Readonly<Record<string, readonly string[]>>;
}

type Value = Decimal | readonly Decimal[];
type Bound = ReadonlyMap<string, string>;

/** Longer sums are no example that somebody computed by hand. */
const MOST_TERMS = 10_000;

/** `t-1` with t = 5 is 4, `t-k` with k = 2 is `t-2`, `i` with i = B is B; what is not bound stays as it is. */
const boundIndex = (subscript: string, bound: Bound): string => {
  const plain = subscript.replace(/[−–]/g, '-').replace(/\s/g, '');
  const [, base = '', sign, step = ''] = /^(\p{L}+|\d+)([+-])(\p{L}+|\d+)$/u.exec(plain) ?? [];
  if (sign === undefined) return bound.get(plain) ?? plain;
  const [from, by] = [bound.get(base) ?? base, bound.get(step) ?? step];
  const isWhole = (text: string): boolean => /^-?\d{1,9}$/.test(text);
  if (!isWhole(from) || !isWhole(by)) return `${from}${sign}${by}`;
  return String(Number(from) + (sign === '+' ? 1 : -1) * Number(by));
};

const isNumber = (value: Value | null): value is Decimal => Decimal.isDecimal(value);

class Evaluation {
  private readonly scope: FormulaScope;

  constructor(scope: FormulaScope) {
    this.scope = scope;
  }

  number(node: FormulaNode, bound: Bound): Decimal | null {
    const value = this.value(node, bound);
    return isNumber(value) && value.isFinite() ? value : null;
  }

  value(node: FormulaNode, bound: Bound): Value | null {
    switch (node.kind) {
      case 'number':
        return new Decimal(node.value);
      case 'symbol':
        return this.symbol(node.name, node.subscripts, bound);
      case 'unary': {
        const of = this.number(node.of, bound);
        if (of === null) return null;
        if (node.op === '%') return of.div(100);
        return node.op === '!' ? callFunction('factorial', [of]) : node.op === '-' ? of.negated() : of;
      }
      case 'absolute':
        return this.number(node.of, bound)?.abs() ?? null;
      case 'binary':
        return this.binary(node, bound);
      case 'call':
        return this.call(node, bound);
      case 'series':
        return this.series(node, bound);
      case 'cases':
        return this.cases(node, bound);
      case 'relation':
        return node.op === '=' ? this.number(node.right, bound) : null;
    }
  }

  private symbol(name: string, subscripts: readonly string[], bound: Bound): Value | null {
    const index = subscripts.length === 0 ? bound.get(name) : undefined;
    if (index !== undefined) return /^-?\d+(?:\.\d+)?$/.test(index) ? new Decimal(index) : null;
    const key = [name, ...subscripts.map((subscript) => boundIndex(subscript, bound))];
    const found = this.scope.values?.[key.length === 1 ? name : `${name}_${key.slice(1).join(',')}`];
    if (found === undefined) return name === 'π' ? Decimal.acos(-1) : null;
    return typeof found === 'string' ? new Decimal(found) : found.map((each) => new Decimal(each));
  }

  private binary({ op, left, right }: Extract<FormulaNode, { kind: 'binary' }>, bound: Bound): Decimal | null {
    const a = this.number(left, bound);
    const b = this.number(right, bound);
    if (a === null || b === null) return null;
    switch (op) {
      case '+':
        return a.plus(b);
      case '-':
        return a.minus(b);
      case '*':
        return a.times(b);
      case '/':
        return b.isZero() ? null : a.div(b);
      case '^':
        return a.pow(b);
      case 'mod':
        return b.isZero() ? null : a.mod(b);
    }
  }

  private call({ name, args }: Extract<FormulaNode, { kind: 'call' }>, bound: Bound): Decimal | null {
    if (name === 'if' && args.length === 3) {
      const [test, yes, no] = args;
      const holds = test ? this.holds(test, bound) : null;
      const chosen = holds === null ? undefined : holds ? yes : no;
      return chosen ? this.number(chosen, bound) : null;
    }
    const values = args.map((arg) => this.value(arg, bound));
    if (values.some((value) => value === null)) return null;
    const given = values.flatMap((value) => (value === null ? [] : isNumber(value) ? [value] : [...value]));
    return callFunction(name, given);
  }

  private series(node: Extract<FormulaNode, { kind: 'series' }>, bound: Bound): Decimal | null {
    const steps = this.steps(node, bound);
    if (steps === null) {
      // "sum of x" over a list.
      const list = this.value(node.of, bound);
      return list === null || isNumber(list) ? null : callFunction(node.op, list);
    }
    let total = new Decimal(node.op === 'sum' ? 0 : 1);
    for (const step of steps) {
      const term = this.number(node.of, new Map(bound).set(node.index ?? '', step));
      if (term === null) return null;
      total = node.op === 'sum' ? total.plus(term) : total.times(term);
    }
    return total;
  }

  /** What the index of a series runs through. */
  private steps({ index, from, to }: Extract<FormulaNode, { kind: 'series' }>, bound: Bound): readonly string[] | null {
    if (index === null) return null;
    const first = from && to ? this.number(from, bound) : null;
    const last = to ? this.number(to, bound) : null;
    if (first && last) {
      const count = last.minus(first).toNumber() + 1;
      if (!first.isInteger() || !last.isInteger() || count > MOST_TERMS) return null;
      return Array.from({ length: Math.max(0, count) }, (_, n) => first.plus(n).toString());
    }
    const set = from?.kind === 'symbol' ? from.name : '';
    return this.scope.indices?.[index] ?? this.scope.indices?.[set] ?? null;
  }

  private cases({ branches }: Extract<FormulaNode, { kind: 'cases' }>, bound: Bound): Decimal | null {
    for (const { value, when, test } of branches) {
      const holds = when === null ? true : test ? this.holds(test, bound) : null;
      if (holds === null) return null;
      if (holds) return this.number(value, bound);
    }
    return null;
  }

  /** A comparison, or a chain of them: `0 <= x < 1`. Null when a side has no value. */
  private holds(node: FormulaNode, bound: Bound): boolean | null {
    if (node.kind !== 'relation') return null;
    const left = node.left.kind === 'relation' ? node.left.right : node.left;
    const before = node.left.kind === 'relation' ? this.holds(node.left, bound) : true;
    const a = this.number(left, bound);
    const b = this.number(node.right, bound);
    if (before === null || a === null || b === null) return null;
    const order = a.comparedTo(b);
    switch (node.op) {
      case '=':
        return before && order === 0;
      case '!=':
        return before && order !== 0;
      case '<':
        return before && order < 0;
      case '>':
        return before && order > 0;
      case '<=':
        return before && order <= 0;
      case '>=':
        return before && order >= 0;
      case 'in':
      case '~':
        return null;
    }
  }
}

/**
 * The value of a formula in decimals (20 significant digits); of an equation its right side. Null when a symbol has no value, a
 * denominator is zero, an argument lies outside of a function's domain, or something is not computed here.
 */
export const evaluateFormula = (node: FormulaNode, scope: FormulaScope = {}): Decimal | null => {
  const value = new Evaluation(scope).value(node, new Map());
  return isNumber(value) && value.isFinite() ? value : null;
};
