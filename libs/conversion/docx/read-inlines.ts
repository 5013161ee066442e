import { ommlToLatex } from '../latex/omml-to-latex.ts';
import {
  childOf,
  elementsOf,
  findElement,
  findElements,
  switchOf,
  textOf,
  valueOf,
  type XmlElement,
} from '../xml/xml-element.ts';
import { count, type DocxContext } from './docx-context.ts';
import { PLAIN, type Inline, type Marks } from '../inlines/inline.ts';
import type { Style } from './styles.ts';
import { isSymbolFont, symbolText } from './symbol-fonts.ts';

const EQUATION_OBJECT = /^Equation\./;

/** Of alternatives, the first is what newer programs show; the fallback repeats it for old ones. */
const chosen = (alternatives: XmlElement): XmlElement | undefined =>
  childOf(alternatives, 'mc:Choice') ?? childOf(alternatives, 'mc:Fallback');

const SCRIPTS: Readonly<Record<string, Marks['script']>> = { subscript: 'sub', superscript: 'sup' };

/**
 * Reads the text, formulas, notes and pictures of a paragraph. Insertions are kept, deletions and hidden text are left
 * out and counted; text boxes and charts are put aside in `context.attached`.
 */
export const readInlines = (paragraph: XmlElement, style: Style, context: DocxContext): Inline[] => {
  const inlines: Inline[] = [];

  const isShown = (): boolean => context.fields.every(({ showsResult }) => showsResult);
  const push = (inline: Inline): void => {
    if (isShown()) inlines.push(inline);
  };
  const say = (text: string, marks: Marks): void => {
    if (text !== '') push({ kind: 'text', text, marks });
  };

  const fieldLink = (): string => {
    for (const { instruction } of context.fields) {
      const address = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1];
      if (address !== undefined) return address;
    }
    return '';
  };

  const field = (node: XmlElement): void => {
    const type = node.attributes['w:fldCharType'];
    if (type === 'begin') context.fields.push({ instruction: '', showsResult: false });
    else if (type === 'end') context.fields.pop();
    else if (context.fields.length > 0) (context.fields.at(-1) ?? { showsResult: false }).showsResult = true;
  };

  const note = (node: XmlElement, kind: 'footnote' | 'endnote'): void => {
    const key = `${kind} ${node.attributes['w:id']}`;
    const number = context.notes.get(key) ?? context.notes.size + 1;
    context.notes.set(key, number);
    push({ kind: 'note', number });
  };

  const picture = (node: XmlElement): void => {
    const boxes = findElements(node, 'w:txbxContent');
    const charts = findElements(node, 'c:chart');
    context.attached.push(...boxes, ...charts);
    if (findElement(node, 'dgm:relIds') !== undefined) count(context, 'drawing-not-converted');
    const properties = findElement(node, 'wp:docPr')?.attributes;
    const shape = findElement(node, 'v:shape')?.attributes;
    const embedded = findElement(node, 'a:blip')?.attributes['r:embed'];
    const relationship = embedded ?? findElement(node, 'v:imagedata')?.attributes['r:id'];
    if (relationship === undefined || boxes.length + charts.length > 0) return;
    const target = context.pictures.get(relationship) ?? '';
    const alt = properties?.['descr'] ?? properties?.['title'] ?? shape?.['alt'] ?? '';
    if (target + alt !== '') push({ kind: 'image', alt, target });
  };

  const object = (node: XmlElement): void => {
    const program = findElement(node, 'o:OLEObject')?.attributes['ProgID'] ?? '';
    if (EQUATION_OBJECT.test(program)) count(context, 'formula-not-converted');
    picture(node);
  };

  const marksOf = (run: XmlElement, link: string): Marks => {
    const properties = childOf(run, 'w:rPr');
    if (properties === undefined) return link === '' ? PLAIN : { ...PLAIN, link };
    const character = context.styles.of(valueOf(properties, 'w:rStyle'));
    const mark = (name: 'bold' | 'italic' | 'strike', element: string): boolean =>
      (switchOf(properties, element) ?? character[name] ?? false) && style[name] !== true;
    return {
      bold: mark('bold', 'w:b'),
      italic: mark('italic', 'w:i'),
      strike: mark('strike', 'w:strike'),
      code: character.role === 'code',
      script: SCRIPTS[valueOf(properties, 'w:vertAlign') ?? ''] ?? '',
      link,
    };
  };

  const run = (node: XmlElement, link: string): void => {
    const properties = childOf(node, 'w:rPr');
    if (switchOf(properties, 'w:vanish') === true) return count(context, 'hidden-text-left-out');
    const marks = marksOf(node, link === '' ? fieldLink() : link);
    const font = childOf(properties, 'w:rFonts')?.attributes['w:ascii'];
    for (const child of elementsOf(node)) runChild(child, marks, font);
  };

  const runChild = (node: XmlElement, marks: Marks, font: string | undefined): void => {
    switch (node.name) {
      case 'w:t':
        return say(isSymbolFont(font) ? symbolText(textOf(node), font) : textOf(node), marks);
      case 'w:tab':
      case 'w:ptab':
        return say(' ', marks);
      case 'w:br':
        return say(
          node.attributes['w:type'] === undefined || node.attributes['w:type'] === 'textWrapping' ? '\n' : ' ',
          marks,
        );
      case 'w:cr':
        return say('\n', marks);
      case 'w:noBreakHyphen':
        return say('-', marks);
      case 'w:sym':
        return say(
          symbolText(
            String.fromCharCode(parseInt(node.attributes['w:char'] ?? '20', 16)),
            node.attributes['w:font'] ?? '',
          ),
          marks,
        );
      case 'w:fldChar':
        return field(node);
      case 'w:instrText': {
        const open = context.fields.at(-1);
        if (open !== undefined && !open.showsResult) open.instruction += textOf(node);
        return undefined;
      }
      case 'w:footnoteReference':
        return note(node, 'footnote');
      case 'w:endnoteReference':
        return note(node, 'endnote');
      case 'w:commentReference':
        return count(context, 'comments-left-out');
      case 'w:drawing':
      case 'w:pict':
        return picture(node);
      case 'w:object':
        return object(node);
      case 'mc:AlternateContent':
        return elementsOf(chosen(node) ?? node).forEach((child) => runChild(child, marks, font));
      default:
        return undefined;
    }
  };

  const visit = (node: XmlElement, link: string): void => {
    switch (node.name) {
      case 'w:r':
        return run(node, link);
      case 'w:hyperlink': {
        const target = context.relationships.get(node.attributes['r:id'] ?? '');
        return visitAll(node, target?.external === true ? target.target : link);
      }
      case 'w:ins':
      case 'w:moveTo':
        count(context, 'insertions');
        return visitAll(node, link);
      case 'w:del':
      case 'w:moveFrom':
        return count(context, 'deletions');
      case 'm:oMathPara':
        return elementsOf(node)
          .filter(({ name }) => name === 'm:oMath')
          .forEach((math) => push({ kind: 'formula', latex: ommlToLatex(math), display: true }));
      case 'm:oMath':
        return push({ kind: 'formula', latex: ommlToLatex(node), display: false });
      case 'mc:AlternateContent':
        return visitAll(chosen(node) ?? node, link);
      case 'w:ruby':
        return visitAll(childOf(node, 'w:rubyBase') ?? node, link);
      case 'w:pPr':
      case 'w:sdtPr':
      case 'w:rt':
        return undefined;
      default:
        return visitAll(node, link);
    }
  };

  const visitAll = (node: XmlElement, link: string): void => elementsOf(node).forEach((child) => visit(child, link));

  visitAll(paragraph, '');
  return inlines.filter((inline) => inline.kind !== 'formula' || inline.latex !== '');
};
