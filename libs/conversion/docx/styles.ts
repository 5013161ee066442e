import { childOf, childrenOf, switchOf, valueOf, type XmlElement } from '../xml/xml-element.ts';

/** What a style says about how text is read. Absent: the style, and what it is based on, say nothing. */
export interface Style {
  readonly role?: 'title' | 'code' | 'quote' | 'contents';
  /** 0 for a first-level heading, as Word counts. */
  readonly outlineLevel?: number;
  readonly numberingId?: string;
  readonly numberingLevel?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
}

export interface Styles {
  of(id: string | undefined): Style;
  /** The style of paragraphs that name none. */
  readonly normal: Style;
}

const roleOf = (name: string): Style['role'] => {
  if (/^title$/i.test(name)) return 'title';
  if (/^toc(?: \d| heading)$/i.test(name) || /^table of (?:figures|authorities)$/i.test(name)) return 'contents';
  if (/source ?code|preformatted|verbatim|html code|^(?:inline |block )?code\b|listing/i.test(name)) return 'code';
  return /quote|block text|blockquote/i.test(name) ? 'quote' : undefined;
};

const levelByName = (name: string): number | undefined => {
  const level = /^heading (\d)$/i.exec(name)?.[1];
  return level === undefined ? undefined : Number(level) - 1;
};

/** 9 is Word's way to say that a style is body text after all. */
const outlineLevelOf = (paragraph: XmlElement | undefined, name: string): number | undefined => {
  const level = valueOf(paragraph, 'w:outlineLvl');
  return level === undefined ? levelByName(name) : Number(level);
};

const present = (style: { [Key in keyof Style]: Style[Key] | undefined }): Style =>
  Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));

const ownStyle = (element: XmlElement): Style => {
  const name = valueOf(element, 'w:name') ?? '';
  const paragraph = childOf(element, 'w:pPr');
  const run = childOf(element, 'w:rPr');
  const numbering = childOf(paragraph, 'w:numPr');
  const level = valueOf(numbering, 'w:ilvl');
  return present({
    role: roleOf(name),
    outlineLevel: outlineLevelOf(paragraph, name),
    numberingId: valueOf(numbering, 'w:numId'),
    numberingLevel: level === undefined ? undefined : Number(level),
    bold: switchOf(run, 'w:b'),
    italic: switchOf(run, 'w:i'),
    strike: switchOf(run, 'w:strike'),
  });
};

/** Reads `styles.xml`; what a style leaves out comes from the style that it is based on. */
export const readStyles = (root: XmlElement | undefined): Styles => {
  const elements = new Map(childrenOf(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const known = new Map<string, Style>();
  const of = (id: string | undefined, seen: readonly string[] = []): Style => {
    if (id === undefined || seen.includes(id)) return {};
    const ready = known.get(id);
    if (ready !== undefined) return ready;
    const element = elements.get(id);
    if (element === undefined) return {};
    const style = { ...of(valueOf(element, 'w:basedOn'), [...seen, id]), ...ownStyle(element) };
    known.set(id, style);
    return style;
  };
  const normal = [...elements.values()].find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1',
  );
  return { of: (id) => of(id), normal: of(normal?.attributes['w:styleId']) };
};
