import type { Span } from '#kernel';
import type { FormulaProblem } from '../ir.ts';
import type { FormulaNode } from './formula-node.ts';
import { tokenise, type Token } from './tokenise.ts';

export interface ParsedFormula {
  readonly ast: FormulaNode | null;
  readonly problem: { readonly code: FormulaProblem; readonly message: string; readonly at: Span } | null;
}

const FUNCTIONS = new Set(
  'sum prod product max min ln log log10 exp sqrt abs stdev std stddev var variance avg average mean median mode corr correl cov rank round floor ceil ceiling sign sgn if tan sin cos percentile quantile count argmax argmin sma ema wma norm cdf erf int trunc'.split(
    ' ',
  ),
);
const BINDING: Readonly<Record<string, number>> = { '+': 20, '-': 20, '*': 30, '/': 30, '^': 50 };
const RELATIONS = new Set(['=', '<', '>', '<=', '>=', '!=', 'in', '~']);
const DEEPEST = 120;

/** What stands under and above a sign: `\\sum_{i=1}^{N}`, `\\log_{10}`. */
interface Limits {
  index: string | null;
  from: FormulaNode | null;
  to: FormulaNode | null;
  base: FormulaNode | null;
}

class Refusal extends Error {
  readonly code: FormulaProblem;
  readonly at: Span;

  constructor(code: FormulaProblem, message: string, at: Span) {
    super(message);
    this.code = code;
    this.at = at;
  }
}

/** An index or a time, as in `R(t)`, `Price(t-1)`, `Index(base)`: then the name is a variable, not a function. */
const isIndex = (tokens: readonly Token[]): boolean =>
  tokens.length > 0 &&
  tokens.length <= 5 &&
  tokens.every(
    ({ kind, text, subscripts = [] }) =>
      (kind === 'name' &&
        subscripts.length === 0 &&
        /^(?:\p{L}|base|start|end|now|today|prev|previous)\d?$/u.test(text)) ||
      kind === 'number' ||
      kind === 'comma' ||
      text === '+' ||
      text === '-',
  ) &&
  tokens.some(({ kind }) => kind === 'name');

const KEYWORD = /^(?:if|else|then|where|when|for|otherwise)$/i;
const OTHERWISE = /^(?:otherwise|else|in all other cases|in any other case)/i;

/** Neighbouring names become one name of several words. In LaTeX only words do: there `ab` may be a product. */
const joinNames = (tokens: readonly Token[], notation: 'plain' | 'latex'): Token[] => {
  const joined: Token[] = [];
  const isWord = ({ kind, text }: Token): boolean => kind === 'name' && (notation === 'plain' || text.length > 2);
  for (const token of tokens) {
    const last = joined.at(-1);
    const joins =
      last !== undefined &&
      isWord(last) &&
      isWord(token) &&
      (last.subscripts ?? []).length === 0 &&
      !KEYWORD.test(last.text) &&
      !KEYWORD.test(token.text);
    if (joins)
      joined[joined.length - 1] = {
        ...last,
        text: `${last.text} ${token.text}`,
        end: token.end,
        subscripts: token.subscripts ?? [],
      };
    else joined.push(token);
  }
  return joined;
};

/** Words of a condition without LaTeX marks. */
const plainOf = (written: string): string => written.replace(/\\(?:text|mathrm|textit)\s?\{|[{}$]/g, ' ').trim();

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * Parses one formula in plain or LaTeX notation by precedence climbing (Pratt, 1973). Never throws: what cannot be read gives a problem with
 * its place, and no tree. `shift` is the formula's offset in the Markdown.
 */
export const parseFormula = (text: string, shift: number, notation: 'plain' | 'latex'): ParsedFormula => {
  const raw = tokenise(text, shift);
  const tokens = joinNames(raw, notation);
  const end = tokens.at(-1) ?? { kind: 'end' as const, text: '', start: shift, end: shift };
  let at = 0;
  let depth = 0;
  const peek = (ahead = 0): Token => tokens[at + ahead] ?? end;
  const next = (): Token => tokens[at++] ?? end;
  const refuse = (code: FormulaProblem, message: string, token: Span): never => {
    throw new Refusal(code, message, { start: token.start, end: token.end });
  };

  const close = (open: Token): Token => {
    const token = peek();
    if (token.kind !== 'close') return refuse('unbalanced', `"${open.text}" is not closed.`, open);
    if (
      token.text !== closing[open.text] &&
      !(open.text === '(' && token.text === ']') &&
      !(open.text === '[' && token.text === ')')
    )
      return refuse('unbalanced', `"${open.text}" is closed by "${token.text}".`, token);
    return next();
  };

  const args = (open: Token): { readonly list: FormulaNode[]; readonly end: number } => {
    const list: FormulaNode[] = [];
    while (peek().kind !== 'close' && peek().kind !== 'end') {
      list.push(relation());
      if (peek().kind === 'comma') next();
      else if (peek().kind !== 'close') break;
    }
    return { list, end: close(open).end };
  };

  const braced = (): FormulaNode => {
    if (peek().kind !== 'open') return primary();
    const open = next();
    const inner = relation();
    close(open);
    return inner;
  };

  const limits = (): Limits => {
    const bounds: Limits = { index: null, from: null, to: null, base: null };
    for (;;) {
      const token = peek();
      if (token.text === '_') {
        next();
        const bound = braced();
        if (bound.kind === 'relation' && bound.left.kind === 'symbol') {
          bounds.index = bound.left.name;
          bounds.from = bound.right;
        } else if (bound.kind === 'symbol') bounds.index = bound.name;
        else if (bound.kind === 'number') bounds.base = bound;
      } else if (token.text === '^') {
        next();
        bounds.to = braced();
      } else return bounds;
    }
  };

  const series = (token: Token, op: 'sum' | 'prod'): FormulaNode => {
    const { index, from, to } = limits();
    const of = climb(25);
    return { kind: 'series', op, index, from, to, of, start: token.start, end: of.end };
  };

  /** `value & if condition \\\\ value & otherwise`. */
  const cases = (token: Token): FormulaNode => {
    const branches: Extract<FormulaNode, { kind: 'cases' }>['branches'][number][] = [];
    const isOver = (): boolean => peek().kind === 'end' || peek().text === 'endcases';
    while (!isOver()) {
      const value = relation();
      while (peek().kind === 'comma' || peek().text === '&') next();
      const { start } = peek();
      const test = condition();
      while (!isOver() && peek().text !== '\\') next();
      const written = text.slice(start - shift, peek().start - shift).trim();
      branches.push({ value, when: written === '' || OTHERWISE.test(plainOf(written)) ? null : written, test });
      if (peek().text === '\\') next();
    }
    if (peek().kind === 'end') return refuse('unbalanced', 'The cases are not closed.', token);
    return { kind: 'cases', branches, start: token.start, end: next().end };
  };

  /** A condition that can be read; null for "otherwise" and for one in words. */
  const condition = (): FormulaNode | null => {
    while (peek().kind === 'name' && KEYWORD.test(peek().text) && !OTHERWISE.test(peek().text)) next();
    if (peek().kind === 'end' || peek().text === '\\' || OTHERWISE.test(peek().text)) return null;
    const from = at;
    try {
      const test = relation();
      if (test.kind === 'relation') return test;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
    at = from;
    return null;
  };

  /** `a if x > b else c`. */
  const value = (): FormulaNode => {
    const first = climb(0);
    if (notation !== 'plain' || !/^if$/i.test(peek().text)) return first;
    const from = at;
    const { start } = next();
    const test = condition();
    while (peek().kind !== 'end' && peek().kind !== 'close' && !OTHERWISE.test(peek().text)) next();
    const written = text.slice(start - shift, peek().start - shift).trim();
    if (!OTHERWISE.test(peek().text)) {
      at = from;
      return first;
    }
    next();
    const other = value();
    const branches = [
      { value: first, when: written, test },
      { value: other, when: null, test: null },
    ];
    return { kind: 'cases', branches, start: first.start, end: other.end };
  };

  const command = (token: Token): FormulaNode => {
    if (token.text === 'frac' || token.text === 'dfrac' || token.text === 'tfrac') {
      const left = braced();
      const right = braced();
      return { kind: 'binary', op: '/', left, right, start: token.start, end: right.end };
    }
    if (token.text === 'sqrt') {
      let degree: FormulaNode | undefined;
      if (peek().text === '[') {
        const open = next();
        degree = relation();
        close(open);
      }
      const of = braced();
      const call = { kind: 'call' as const, start: token.start, end: of.end };
      return degree ? { ...call, name: 'root', args: [of, degree] } : { ...call, name: 'sqrt', args: [of] };
    }
    if (token.text === 'cases') return cases(token);
    if (token.text === 'lfloor' || token.text === 'lceil') {
      const of = climb(0);
      const last = next();
      if (last.text !== token.text.replace(/^l/, 'r')) refuse('unbalanced', `"\\${token.text}" is not closed.`, token);
      const name = token.text === 'lfloor' ? 'floor' : 'ceil';
      return { kind: 'call', name, args: [of], start: token.start, end: last.end };
    }
    if (token.text === 'sum' || token.text === 'prod') return series(token, token.text);
    if (FUNCTIONS.has(token.text)) {
      const { base } = limits();
      const of = peek().kind === 'open' ? args(next()) : { list: [climb(35)], end: peek().start };
      const list = base && token.text === 'log' ? [...of.list, base] : of.list;
      return { kind: 'call', name: token.text, args: list, start: token.start, end: of.end };
    }
    if (/^(?:ldots|cdots|dots)$/.test(token.text))
      return { kind: 'symbol', name: '…', subscripts: [], start: token.start, end: token.end };
    if (/^(?:begin|end|infty|forall|partial|int|nabla)$/.test(token.text) && token.text !== 'infty')
      return refuse('not-a-formula', `\\${token.text} is not read.`, token);
    return { kind: 'symbol', name: token.text, subscripts: [], start: token.start, end: token.end };
  };

  /** The distribution function of the normal: `Φ(x)`, and `N(d_1)` as option prices have it. */
  const isNormal = ({ text: written }: Token): boolean => {
    if (peek().text !== '(' || (written !== 'Φ' && written !== 'N')) return false;
    const argument = peek(1).text === '-' ? peek(2) : peek(1);
    return written === 'Φ' || (argument.text === 'd' && (argument.subscripts ?? []).length > 0);
  };

  const name = (token: Token): FormulaNode => {
    const lower = token.text.toLowerCase();
    if (FUNCTIONS.has(lower) && peek().kind === 'open') {
      if ((lower === 'sum' || lower === 'prod') && (token.subscripts ?? []).length > 0) {
        const of = climb(45);
        return {
          kind: 'series',
          op: lower,
          index: token.subscripts?.[0] ?? null,
          from: null,
          to: null,
          of,
          start: token.start,
          end: of.end,
        };
      }
      const list = args(next());
      return { kind: 'call', name: lower, args: list.list, start: token.start, end: list.end };
    }
    if ((lower === 'sum' || lower === 'prod') && (token.subscripts ?? []).length > 0 && peek().kind !== 'end') {
      const of = climb(25);
      return {
        kind: 'series',
        op: lower,
        index: token.subscripts?.[0] ?? null,
        from: null,
        to: null,
        of,
        start: token.start,
        end: of.end,
      };
    }
    if (isNormal(token)) {
      const list = args(next());
      return { kind: 'call', name: token.text, args: list.list, start: token.start, end: list.end };
    }
    if ((peek().text === '(' || peek().text === '[') && peek().start === token.end) {
      const inside: Token[] = [];
      for (let n = 1; n < 8 && peek(n).kind !== 'close' && peek(n).kind !== 'end'; n++) inside.push(peek(n));
      if (isIndex(inside) && peek(inside.length + 1).kind === 'close') {
        at += inside.length + 2;
        const last = tokens[at - 1] ?? end;
        const subscripts = inside
          .map(({ text }) => text)
          .join('')
          .split(',');
        let after = last.end;
        // "z(x)_i".
        while (peek().text === '_') {
          next();
          const more = braced();
          subscripts.push(text.slice(more.start - shift, more.end - shift).trim());
          after = peek(-1).end;
        }
        return {
          kind: 'symbol',
          name: token.text,
          subscripts: [...(token.subscripts ?? []), ...subscripts],
          start: token.start,
          end: after,
        };
      }
      if (notation === 'plain' && token.text.length > 1) {
        const list = args(next());
        return { kind: 'call', name: token.text, args: list.list, start: token.start, end: list.end };
      }
    }
    return { kind: 'symbol', name: token.text, subscripts: token.subscripts ?? [], start: token.start, end: token.end };
  };

  const primary = (): FormulaNode => {
    const token = next();
    const { start } = token;
    if (token.kind === 'number') return { kind: 'number', value: token.text, start, end: token.end };
    if (token.kind === 'name') return name(token);
    if (token.kind === 'command') return command(token);
    if (token.kind === 'open') {
      const inner = relation();
      if (peek().kind === 'comma') {
        next();
        const rest = args(token);
        return { kind: 'call', name: 'tuple', args: [inner, ...rest.list], start, end: rest.end };
      }
      return { ...inner, start, end: close(token).end };
    }
    if (token.text === '|') {
      const of = climb(0);
      if (peek().text !== '|') return refuse('unbalanced', '"|" is not closed.', token);
      return { kind: 'absolute', of, start, end: next().end };
    }
    if (token.text === '-' || token.text === '+') {
      const of = climb(40);
      return { kind: 'unary', op: token.text, of, start, end: of.end };
    }
    if (token.text === '…') return { kind: 'symbol', name: '…', subscripts: [], start, end: token.end };
    if (token.kind === 'end' || token.kind === 'close') {
      const last = tokens[at - 2];
      if (last?.kind === 'op') return refuse('trailing-operator', `Nothing follows "${last.text}".`, last);
      return refuse(
        token.kind === 'end' ? 'no-right-side' : 'unbalanced',
        token.kind === 'end' ? 'The formula ends too early.' : `"${token.text}" was never opened.`,
        token,
      );
    }
    return refuse('not-a-formula', `"${token.text}" does not belong here.`, token);
  };

  /** A factor may follow without a sign: `2x`, `(a)(b)`, and any two symbols in LaTeX. */
  const multipliesSilently = (): boolean => {
    const { kind, text: word } = peek();
    if (kind === 'open') return true;
    if (kind === 'name') return !/^(?:if|where|for|otherwise|with|else|then)\b/i.test(word);
    return kind === 'command' && !/^(?:begin|end|endcases|forall|quad|rfloor|rceil)$/.test(word);
  };

  const climb = (least: number): FormulaNode => {
    if (++depth > DEEPEST) return refuse('not-a-formula', 'The formula is nested too deeply.', peek());
    let left = primary();
    for (;;) {
      const { kind, text: op } = peek();
      if (op === '%' || op === '!') {
        const token = next();
        left = { kind: 'unary', op, of: left, start: left.start, end: token.end };
        continue;
      }
      const binding = kind === 'op' ? (BINDING[op] ?? 0) : 0;
      if (binding > 0 && binding > least) {
        next();
        if (op === '^' && left.kind === 'symbol' && peek().text === '{' && /^\*+$/.test(peek(1).text)) {
          // A star above a symbol is a label too.
          left = { ...left, name: `${left.name}^*`, end: peek(2).end };
          at += 3;
          continue;
        }
        if (peek().kind === 'open' && peek().text === '{' && op === '^') {
          const right = braced();
          // A word above a symbol is a label: w^{new} is a variable of its own, no power.
          if (notation === 'latex' && left.kind === 'symbol' && right.kind === 'symbol' && right.name.length > 1) {
            left = { ...left, name: `${left.name}^${right.name}`, end: (tokens[at - 1] ?? end).end };
            continue;
          }
          left = { kind: 'binary', op: '^', left, right, start: left.start, end: right.end };
          continue;
        }
        const right = climb(op === '^' ? binding - 1 : binding);
        left = {
          kind: 'binary',
          op: op as '+' | '-' | '*' | '/' | '^',
          left,
          right,
          start: left.start,
          end: right.end,
        };
        continue;
      }
      if (30 > least && kind !== 'op' && multipliesSilently()) {
        const right = climb(30);
        left = { kind: 'binary', op: '*', left, right, start: left.start, end: right.end };
        continue;
      }
      depth--;
      return left;
    }
  };

  const relation = (): FormulaNode => {
    let left = value();
    while (peek().kind === 'op' && RELATIONS.has(peek().text)) {
      const token = next();
      if (peek().kind === 'end')
        refuse(token.text === '=' ? 'no-right-side' : 'trailing-operator', `Nothing follows "${token.text}".`, token);
      const right = value();
      left = { kind: 'relation', op: token.text as '=', left, right, start: left.start, end: right.end };
    }
    return left;
  };

  try {
    const ast = relation();
    const rest = peek();
    if (rest.kind === 'close') refuse('unbalanced', `"${rest.text}" was never opened.`, rest);
    if (rest.kind === 'op') refuse('not-a-formula', `"${rest.text}" does not belong here.`, rest);
    return { ast, problem: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ast: null, problem: { code: error.code, message: error.message, at: error.at } };
  }
};
