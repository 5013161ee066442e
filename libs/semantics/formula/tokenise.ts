import type { Span } from '#kernel';

export interface Token extends Span {
  readonly kind: 'number' | 'name' | 'op' | 'open' | 'close' | 'comma' | 'end' | 'command';
  readonly text: string;
  /** Subscripts of a name, as written: `P_{i,t}` → `i`, `t`. */
  readonly subscripts?: readonly string[];
}

const GREEK = new Map(
  'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Sigma Σ Omega Ω Lambda Λ Phi Φ Psi Ψ Theta Θ ell ℓ'
    .split(' ')
    .reduce<[string, string][]>(
      (pairs, word, n, all) => (n % 2 === 0 ? [...pairs, [word, all[n + 1] ?? word]] : pairs),
      [],
    ),
);
const OPERATORS = new Map([
  ['×', '*'],
  ['·', '*'],
  ['∗', '*'],
  ['*', '*'],
  ['÷', '/'],
  ['/', '/'],
  ['−', '-'],
  ['–', '-'],
  ['-', '-'],
  ['+', '+'],
  ['^', '^'],
  ['=', '='],
  [':=', '='],
  ['==', '='],
  ['<', '<'],
  ['>', '>'],
  ['≤', '<='],
  ['≥', '>='],
  ['<=', '<='],
  ['>=', '>='],
  ['≠', '!='],
  ['!=', '!='],
  ['≈', '~'],
  ['~', '~'],
  ['∈', 'in'],
  ['%', '%'],
  ['!', '!'],
  ['|', '|'],
  ['**', '^'],
  ['→', '='],
  ['±', '+'],
]);
const LATEX_OPERATORS = new Map([
  ['times', '*'],
  ['cdot', '*'],
  ['ast', '*'],
  ['div', '/'],
  ['leq', '<='],
  ['le', '<='],
  ['geq', '>='],
  ['ge', '>='],
  ['neq', '!='],
  ['ne', '!='],
  ['approx', '~'],
  ['sim', '~'],
  ['in', 'in'],
  ['pm', '+'],
  ['lt', '<'],
  ['gt', '>'],
  ['equiv', '='],
]);
const IGNORED = new Set(
  'bf rm it cal mathbb mathcal boldsymbol left right big Big bigl bigr Bigl Bigr bigg Bigg quad qquad displaystyle textstyle limits nolimits , ; : ! space hspace'.split(
    ' ',
  ),
);
/** A hyphen joins words of two letters and more: "Risk-Adjusted" is a name, "a-b" a difference. */
const WORD = /\p{L}[\p{L}\p{Nd}]+(?:[&'’-]\p{L}[\p{L}\p{Nd}]+)+|\p{L}[\p{L}\p{Nd}]*/uy;
const NUMBER = /\d{1,3}(?:(?:,|\{,\})\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+/y;
const SUPERSCRIPTS = new Map([
  ['²', '2'],
  ['³', '3'],
  ['⁴', '4'],
  ['¹', '1'],
  ['⁰', '0'],
]);
const LATEX_COMMAND = /\\([A-Za-z]+|[,;:!{}%$&#_|\\ ])/y;

const group = (text: string, at: number): { readonly body: string; readonly end: number } | null => {
  if (text[at] !== '{') return null;
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth === 0) return { body: text.slice(at + 1, i), end: i + 1 };
  }
  return null;
};

/** Plain words of a LaTeX group: `\text{Index Level}` → `Index Level`. */
const plainWords = (body: string): string =>
  body
    .replace(/\\(?:text|mathrm|mathit|mathbf|operatorname|textit|textbf|mathsf)\*?\s*/g, '')
    .replace(/\\([A-Za-z]+)/g, (_, name: string) => GREEK.get(name) ?? name)
    .replace(/[{}\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const splitSubscript = (body: string): string[] => {
  const plain = plainWords(body);
  return plain === ''
    ? []
    : plain
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
};

/** `_t`, `_{i,t}`, `_i,t`, `_t-1`, also after a backslash; returns what was read and where it ended. */
const readSubscripts = (text: string, from: number): { readonly subscripts: string[]; readonly end: number } => {
  let end = from;
  const subscripts: string[] = [];
  for (;;) {
    const mark = /^\\?_/.exec(text.slice(end, end + 2));
    if (!mark) break;
    const at = end + mark[0].length;
    const braces = group(text, text[at] === '\\' && text[at + 1] === '{' ? at + 1 : at);
    if (braces) {
      subscripts.push(...splitSubscript(braces.body));
      end = braces.end;
      continue;
    }
    const command = /^\\([A-Za-z]+)/.exec(text.slice(at, at + 20));
    if (command) {
      subscripts.push(GREEK.get(command[1] ?? '') ?? command[1] ?? '');
      end = at + command[0].length;
      continue;
    }
    const plain = /^[\p{L}\p{N}]+(?:,[\p{L}](?![\p{L}])(?:[-−+]\d+(?!\.))?)*/u.exec(text.slice(at, at + 60));
    if (!plain) break;
    subscripts.push(...plain[0].split(','));
    end = at + plain[0].length;
  }
  return { subscripts, end };
};

/** Tokens of plain or LaTeX notation with offsets shifted by `shift`. Unknown signs are left out, since the parser reports what it cannot read. */
export const tokenise = (text: string, shift: number): readonly Token[] => {
  const tokens: Token[] = [];
  const add = (
    kind: Token['kind'],
    token: string,
    start: number,
    end: number,
    subscripts?: readonly string[],
  ): void => {
    tokens.push({ kind, text: token, start: start + shift, end: end + shift, ...(subscripts ? { subscripts } : {}) });
  };
  const named = (name: string, start: number, end: number): number => {
    const read = readSubscripts(text, end);
    add('name', name, start, read.end, read.subscripts);
    return read.end;
  };
  let inCases = false;
  for (let i = 0; i < text.length;) {
    const unit = text[i] ?? '';
    if (inCases && unit === '&') {
      add('op', '&', i, i + 1);
      i++;
      continue;
    }
    if (/\s/.test(unit) || unit === '&' || unit === '\uFFFC') {
      i++;
      continue;
    }
    if (unit === '\\') {
      // Converters escape the backslash itself.
      if (!inCases && text[i + 1] === '\\' && /[A-Za-z]/.test(text[i + 2] ?? '')) i++;
      LATEX_COMMAND.lastIndex = i;
      const match = LATEX_COMMAND.exec(text);
      const name = match?.[1] ?? '';
      const end = i + (match?.[0].length ?? 1);
      const greek = GREEK.get(name);
      const op = LATEX_OPERATORS.get(name);
      const environment = /^\{(cases|dcases)\}/.exec(text.slice(end, end + 9));
      if ((name === 'begin' || name === 'end') && environment) {
        inCases = name === 'begin';
        add('command', inCases ? 'cases' : 'endcases', i, end + environment[0].length);
        i = end + environment[0].length;
      } else if (inCases && name === '\\') {
        add('op', '\\', i, end);
        i = end;
      } else if (greek) i = named(greek, i, end);
      else if (op) {
        add('op', op, i, end);
        i = end;
      } else if (
        /^(?:text|mathrm|mathit|mathbf|operatorname|textit|textbf|mathsf|bar|hat|tilde|overline|vec)$/.test(name)
      ) {
        const at = text[end] === '*' ? end + 1 : end;
        const braces = group(text, at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0));
        const words = braces ? plainWords(braces.body) : '';
        if (braces && words !== '') {
          const sub = /^(.*?)_(.+)$/.exec(words);
          i = named(sub?.[1] || words, i, braces.end);
        } else i = braces?.end ?? end;
      } else if (name === '{' || name === '}') {
        add(name === '{' ? 'open' : 'close', name, i, end);
        i = end;
      } else if (name === '%') {
        add('op', '%', i, end);
        i = end;
      } else if (name === '_') {
        i = end;
      } else if (name === '|') {
        add('op', '|', i, end);
        i = end;
      } else if (IGNORED.has(name) || !/^[A-Za-z]/.test(name)) i = end;
      else {
        add('command', name, i, end);
        i = end;
      }
      continue;
    }
    NUMBER.lastIndex = i;
    const number = NUMBER.exec(text);
    if (number) {
      add('number', number[0].replace(/[,{}]/g, ''), i, i + number[0].length);
      i += number[0].length;
      continue;
    }
    WORD.lastIndex = i;
    const word = WORD.exec(text);
    if (word) {
      i = named(word[0], i, i + word[0].length);
      continue;
    }
    const raised = SUPERSCRIPTS.get(unit);
    if (raised) {
      add('op', '^', i, i + 1);
      add('number', raised, i, i + 1);
      i++;
      continue;
    }
    if ('([{'.includes(unit)) add('open', unit, i, i + 1);
    else if (')]}'.includes(unit)) add('close', unit, i, i + 1);
    else if (unit === ',' || unit === ';') add('comma', unit, i, i + 1);
    else if (unit === '∑' || unit === '∏' || unit === '√')
      add('command', unit === '∑' ? 'sum' : unit === '∏' ? 'prod' : 'sqrt', i, i + 1);
    else {
      const two = i + 1 < text.length ? OPERATORS.get(text.slice(i, i + 2)) : undefined;
      const one = OPERATORS.get(unit);
      if (two) {
        add('op', two, i, i + 2);
        i++;
      } else if (one) add('op', one, i, i + 1);
      else if (unit === '_') add('op', '_', i, i + 1);
      else if (unit === '…' || text.startsWith('...', i)) add('op', '…', i, i + (unit === '…' ? 1 : 3));
    }
    i += text.startsWith('...', i) ? 3 : 1;
  }
  add('end', '', text.length, text.length);
  return tokens;
};
