import { joinLatex, latexOfText } from './latex-of-text.ts';

/** `{x}`, or bare where one character or one command needs no braces. */
export const group = (latex: string): string => (/^(?:[A-Za-z0-9]|\\[A-Za-z]+)$/.test(latex) ? latex : `{${latex}}`);

/** A script: a command needs no space after `_` and `^`. */
const script = (mark: '_' | '^', latex: string): string => (latex === '' ? '' : `${mark}${group(latex)}`);

/** A base that itself carries scripts or is a sum of terms would otherwise take the script wrongly. */
const base = (latex: string): string => {
  if (/^(?:[A-Za-z0-9]*|\\[A-Za-z]+|\\[a-z]+\{[^{}]*\}|[)\]|])$/.test(latex)) return latex;
  return /^\\left.*\\right\S+$/s.test(latex) || /^\([^()]*\)$/.test(latex) ? latex : `{${latex}}`;
};

export const scripts = (of: string, sub: string, sup: string): string => {
  // A prime is a superscript already.
  const end = /^'+$/.test(sup) ? sup : script('^', sup);
  return `${base(of)}${script('_', sub)}${end}`;
};

export const fraction = (numerator: string, denominator: string): string => `\\frac{${numerator}}{${denominator}}`;

export const root = (radicand: string, degree: string): string =>
  degree === '' ? `\\sqrt{${radicand}}` : `\\sqrt[${degree}]{${radicand}}`;

const ACCENTS: Readonly<Record<string, string>> = {
  '^': 'hat',
  ˆ: 'hat',
  '\u0302': 'hat',
  '~': 'tilde',
  '˜': 'tilde',
  '\u0303': 'tilde',
  '¯': 'bar',
  '‾': 'bar',
  '\u0304': 'bar',
  '\u0305': 'bar',
  '―': 'bar',
  '→': 'vec',
  '\u20d7': 'vec',
  '˙': 'dot',
  '\u0307': 'dot',
  '¨': 'ddot',
  '\u0308': 'ddot',
  '˘': 'breve',
  '\u0306': 'breve',
  ˇ: 'check',
  '\u030c': 'check',
  '´': 'acute',
  '\u0301': 'acute',
  '`': 'grave',
  '\u0300': 'grave',
  '⏞': 'overbrace',
  '⏟': 'underbrace',
  _: 'underline',
  '\u0332': 'underline',
  '\u20d6': 'overleftarrow',
  '←': 'overleftarrow',
};

/** The command of a mark above or below a base, e.g. `hat` for U+0302. */
export const accentOf = (mark: string): string | undefined => ACCENTS[mark.trim()];

/** A mark over a base; wide over more than one character. */
export const accent = (command: string, of: string): string => {
  const wide = /^(?:[A-Za-z0-9]|\\[A-Za-z]+)$/.test(of)
    ? undefined
    : { bar: 'overline', hat: 'widehat', tilde: 'widetilde', vec: 'overrightarrow' }[command];
  return `\\${wide ?? command}{${of}}`;
};

const DELIMITERS: Readonly<Record<string, string>> = { '': '.', '{': '\\{', '}': '\\}' };

const delimiter = (character: string): string => DELIMITERS[character] ?? latexOfText(character);

/** Brackets that grow with what they hold; plain ones around what is flat. */
export const fenced = (open: string, content: string, close: string): string => {
  const tall = /\\(?:frac|sum|prod|int|begin|sqrt|binom|overset|underset)|\^\{|_\{/.test(content);
  const plain = open !== '' && close !== '' && !tall;
  if (plain) return joinLatex([delimiter(open), content, delimiter(close)]);
  return `\\left${delimiter(open)} ${content} \\right${delimiter(close)}`;
};

const MATRICES: Readonly<Record<string, string>> = {
  '()': 'pmatrix',
  '[]': 'bmatrix',
  '{}': 'Bmatrix',
  '||': 'vmatrix',
  '‖‖': 'Vmatrix',
  '{': 'cases',
  '': 'matrix',
};

/** Rows of cells between brackets; an opening brace alone makes cases. Undefined for brackets LaTeX has no matrix for. */
export const matrix = (rows: readonly (readonly string[])[], open = '', close = ''): string | undefined => {
  const name = MATRICES[open + close];
  if (name === undefined) return undefined;
  return `\\begin{${name}} ${rows.map((cells) => cells.join(' & ')).join(' \\\\ ')} \\end{${name}}`;
};

/** Upright words inside a formula. */
export const words = (text: string): string =>
  `\\text{${text.replace(/[\\{}$%#&_]/g, (mark) => (mark === '\\' ? '\\textbackslash ' : `\\${mark}`))}}`;

/** Something set over or under a base; scripts for operators that take limits. */
export const limits = (of: string, under: string, over: string): string => {
  if (
    /^\\(?:sum|prod|coprod|i*int|oint|big[a-z]+|lim|max|min|sup|inf|limsup|liminf|det|gcd|Pr|operatorname\*?\{.*\})$/.test(
      of,
    )
  ) {
    return scripts(of.replace(/^\\operatorname\{/, '\\operatorname*{'), under, over);
  }
  if (/^\\(?:under|over)brace\{.*\}$/s.test(of)) return `${of}${script('_', under)}${script('^', over)}`;
  const below = under === '' ? of : `\\underset{${under}}{${of}}`;
  return over === '' ? below : `\\overset{${over}}{${below}}`;
};
