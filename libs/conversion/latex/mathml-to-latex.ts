import type { Element, ElementContent } from 'hast';
import { accent, accentOf, fenced, fraction, limits, matrix, root, scripts, words } from './latex-forms.ts';
import { FUNCTIONS } from './functions.ts';
import { spaceOperators } from './space-operators.ts';
import { joinLatex, latexOfText } from './latex-of-text.ts';

const elementsOf = (node: Element): Element[] => node.children.filter((child) => child.type === 'element');

const textOf = (node: ElementContent): string => {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
};

const isFence = (node: Element | undefined): node is Element =>
  node?.tagName === 'mo' && /^[()[\]{}|‖⟨⟩⌊⌋⌈⌉]$/.test(textOf(node).trim());

const isTable = (node: Element | undefined): node is Element => node?.tagName === 'mtable';

const identifier = (name: string): string => {
  if (name.length < 2 || FUNCTIONS.has(name) || !/^[A-Za-z]+$/.test(name)) return latexOfText(name);
  return `\\mathrm{${name}}`;
};

const rowsOf = (table: Element): string[][] =>
  elementsOf(table).map((row) => elementsOf(row).map((cell) => rowToLatex(elementsOf(cell))));

/** A row of nodes; a table between brackets is a matrix. */
const rowToLatex = (nodes: readonly Element[]): string => {
  const parts: string[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const [node, next, after] = nodes.slice(i, i + 3);
    if (node === undefined) continue;
    if (isFence(node) && isTable(next)) {
      const close = isFence(after) ? textOf(after).trim() : '';
      parts.push(matrix(rowsOf(next), textOf(node).trim(), close) ?? fenced(textOf(node).trim(), toLatex(next), close));
      i += close === '' ? 1 : 2;
    } else {
      parts.push(toLatex(node));
    }
  }
  return joinLatex(parts).replace(/ {2,}/g, ' ').trim();
};

const stack = (of: Element | undefined, under: Element | undefined, over: Element | undefined): string => {
  const inner = of === undefined ? '' : toLatex(of);
  const mark = accentOf(textOf(over ?? under ?? { type: 'text', value: '' }));
  if (mark !== undefined && (over === undefined || under === undefined)) return accent(mark, inner);
  return limits(inner, under === undefined ? '' : toLatex(under), over === undefined ? '' : toLatex(over));
};

const fencedList = (node: Element, children: readonly Element[]): string => {
  const { open = '(', close = ')' } = node.properties;
  const [only] = children;
  const table = children.length === 1 && isTable(only) ? matrix(rowsOf(only), String(open), String(close)) : undefined;
  return table ?? fenced(String(open), children.map(toLatex).join(', '), String(close));
};

const toLatex = (node: Element): string => {
  const children = elementsOf(node);
  const [a = '', b = '', c = ''] = /^m(?:frac|root|su[bp]|subsup)$/.test(node.tagName) ? children.map(toLatex) : [];
  switch (node.tagName) {
    case 'mi':
      return identifier(textOf(node).trim());
    case 'mo':
    case 'mn':
      return latexOfText(textOf(node).trim());
    case 'mtext':
    case 'ms':
      return words(textOf(node));
    case 'mspace':
    case 'annotation':
    case 'annotation-xml':
      return '';
    case 'mfrac':
      return fraction(a, b);
    case 'msqrt':
      return root(rowToLatex(children), '');
    case 'mroot':
      return root(a, b);
    case 'msub':
      return scripts(a, b, '');
    case 'msup':
      return scripts(a, '', b);
    case 'msubsup':
      return scripts(a, b, c);
    case 'munder':
      return stack(children[0], children[1], undefined);
    case 'mover':
      return stack(children[0], undefined, children[1]);
    case 'munderover':
      return stack(children[0], children[1], children[2]);
    case 'mfenced':
      return fencedList(node, children);
    case 'mtable':
      return matrix(rowsOf(node)) ?? '';
    default:
      return rowToLatex(children);
  }
};

const annotationOf = (node: Element): string | undefined => {
  if (node.tagName === 'annotation' && /tex/i.test(String(node.properties['encoding'] ?? '')))
    return textOf(node).trim();
  return elementsOf(node)
    .map(annotationOf)
    .find((tex) => tex !== undefined);
};

/** LaTeX of a MathML `<math>` element: its own TeX annotation when it has one. */
export const mathmlToLatex = (math: Element): string => annotationOf(math) ?? spaceOperators(toLatex(math));
