import { childOf, childrenOf, elementsOf, switchOf, textOf, valueOf, type XmlElement } from '../xml/xml-element.ts';
import { accent, accentOf, fenced, fraction, limits, matrix, root, scripts, words } from './latex-forms.ts';
import { FUNCTIONS } from './functions.ts';
import { spaceOperators } from './space-operators.ts';
import { joinLatex, latexOfText } from './latex-of-text.ts';

/** Property elements hold no mathematics. */
const isProperties = (name: string): boolean => name.endsWith('Pr');

const row = (node: XmlElement | undefined): string =>
  node === undefined ? '' : joinLatex(elementsOf(node).map(toLatex)).trim();

const part = (node: XmlElement, name: string): string => row(childOf(node, name));

/** A property of a structure: `m:dPr/m:begChr` and the like. An empty value means "none". */
const property = (node: XmlElement, name: string): string | undefined => valueOf(childOf(node, `${node.name}Pr`), name);

const SCRIPTS: Readonly<Record<string, string>> = {
  'double-struck': 'mathbb',
  script: 'mathcal',
  fraktur: 'mathfrak',
};

/** The command for letters of another alphabet: ℝ, or a bold vector. */
const alphabetOf = (properties: XmlElement | undefined): string | undefined => {
  const script = SCRIPTS[valueOf(properties, 'm:scr') ?? ''];
  if (script !== undefined) return script;
  const style = valueOf(properties, 'm:sty');
  return style === 'b' ? 'mathbf' : style === 'bi' ? 'boldsymbol' : undefined;
};

const run = (node: XmlElement): string => {
  const text = childrenOf(node, 'm:t').map(textOf).join('');
  const properties = childOf(node, 'm:rPr');
  if (switchOf(properties, 'm:nor') === true) return text.trim() === '' ? ' ' : words(text);
  // An operator is set apart by spaces that Word draws but does not store.
  const latex = latexOfText(text);
  const alphabet = alphabetOf(properties);
  if (alphabet !== undefined && /^[A-Za-z0-9]+$/.test(text)) return `\\${alphabet}{${text}}`;
  const upright = valueOf(properties, 'm:sty') === 'p';
  if (upright && /^[A-Za-z]{2,}$/.test(text) && !FUNCTIONS.has(text)) return `\\mathrm{${text}}`;
  return latex;
};

const functionName = (node: XmlElement | undefined): string => {
  const name = row(node);
  const plain = /^(?:\\mathrm\{)?([A-Za-z]{2,})\}?$/.exec(name)?.[1];
  if (plain === undefined) return name;
  return FUNCTIONS.has(plain) ? `\\${plain}` : `\\operatorname{${plain}}`;
};

const applied = (node: XmlElement): string => {
  const name = functionName(childOf(node, 'm:fName'));
  const argument = part(node, 'm:e');
  return joinLatex([name, /^[\\({[]/.test(argument) && !/^\\[A-Za-z]/.test(argument) ? argument : ` ${argument}`]);
};

const nary = (node: XmlElement): string => {
  const character = property(node, 'm:chr') ?? '∫';
  const under = part(node, 'm:sub');
  const over = part(node, 'm:sup');
  return `${limits(latexOfText(character), under, over)} ${part(node, 'm:e')}`;
};

const rowsOf = (node: XmlElement): string[][] =>
  childrenOf(node, 'm:mr').map((cells) => childrenOf(cells, 'm:e').map(row));

/** An equation array: one equation per row, aligned at `&` (which Word writes into the text). */
const linesOf = (node: XmlElement): string[][] =>
  childrenOf(node, 'm:e').map((line) =>
    row(line)
      .split('\\&')
      .map((cell) => cell.trim()),
  );

const delimited = (node: XmlElement): string => {
  const open = property(node, 'm:begChr') ?? '(';
  const close = property(node, 'm:endChr') ?? ')';
  const parts = childrenOf(node, 'm:e');
  const inner =
    parts.length === 1 && parts[0] !== undefined ? elementsOf(parts[0]).filter(({ name }) => !isProperties(name)) : [];
  const [only] = inner;
  if (inner.length === 1 && only !== undefined && (only.name === 'm:m' || only.name === 'm:eqArr')) {
    const rows = only.name === 'm:m' ? rowsOf(only) : linesOf(only);
    const known = matrix(rows, open, close);
    if (known !== undefined) return known;
  }
  if (inner.length === 1 && only?.name === 'm:f' && property(only, 'm:type') === 'noBar' && open + close === '()') {
    return `\\binom{${part(only, 'm:num')}}{${part(only, 'm:den')}}`;
  }
  return fenced(open, parts.map(row).join(property(node, 'm:sepChr') ?? '|'), close);
};

const overOrUnder = (node: XmlElement): string => {
  const character = property(node, 'm:chr') ?? '⏟';
  const top = property(node, 'm:pos') === 'top';
  const inner = part(node, 'm:e');
  const command = accentOf(character);
  if (command !== undefined) return accent(command, inner);
  return top ? limits(inner, '', latexOfText(character)) : limits(inner, latexOfText(character), '');
};

/** A limit under or over something; some writers set accents and braces so. */
const limited = (node: XmlElement, write: (of: string, limit: string) => string): string => {
  const limit = childOf(node, 'm:lim');
  const command = limit === undefined ? undefined : accentOf(textOf(limit));
  if (command !== undefined) return accent(command, part(node, 'm:e'));
  return write(functionName(childOf(node, 'm:e')), row(limit));
};

const toLatex = (node: XmlElement): string => {
  switch (node.name) {
    case 'm:r':
      return run(node);
    case 'm:f':
      if (property(node, 'm:type') === 'lin') return `${part(node, 'm:num')}/${part(node, 'm:den')}`;
      return fraction(part(node, 'm:num'), part(node, 'm:den'));
    case 'm:sSub':
      return scripts(part(node, 'm:e'), part(node, 'm:sub'), '');
    case 'm:sSup':
      return scripts(part(node, 'm:e'), '', part(node, 'm:sup'));
    case 'm:sSubSup':
      return scripts(part(node, 'm:e'), part(node, 'm:sub'), part(node, 'm:sup'));
    case 'm:sPre':
      return `${scripts('{}', part(node, 'm:sub'), part(node, 'm:sup'))}${part(node, 'm:e')}`;
    case 'm:rad':
      return root(part(node, 'm:e'), part(node, 'm:deg'));
    case 'm:nary':
      return nary(node);
    case 'm:d':
      return delimited(node);
    case 'm:func':
      return applied(node);
    case 'm:acc':
      return accent(accentOf(property(node, 'm:chr') ?? '\u0302') ?? 'hat', part(node, 'm:e'));
    case 'm:bar':
      return property(node, 'm:pos') === 'top' ? accent('bar', part(node, 'm:e')) : `\\underline{${part(node, 'm:e')}}`;
    case 'm:groupChr':
      return overOrUnder(node);
    case 'm:limLow':
      return limited(node, (of, limit) => limits(of, limit, ''));
    case 'm:limUpp':
      return limited(node, (of, limit) => limits(of, '', limit));
    case 'm:m':
      return matrix(rowsOf(node)) ?? '';
    case 'm:eqArr':
      return `\\begin{aligned} ${linesOf(node)
        .map((cells) => cells.join(' & '))
        .join(' \\\\ ')} \\end{aligned}`;
    case 'm:t':
      return latexOfText(textOf(node));
    case 'w:del':
    case 'w:moveFrom':
      return '';
    default:
      return isProperties(node.name) ? '' : row(node);
  }
};

/** LaTeX of an `m:oMath` element (ECMA-376 part 1, section 22.1), on one line. */
export const ommlToLatex = (math: XmlElement): string => spaceOperators(row(math).replace(/\s+/g, ' '));
