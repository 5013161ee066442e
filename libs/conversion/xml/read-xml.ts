import { SaxesParser } from 'saxes';
import { ConversionFailure } from '../conversion-failure.ts';
import { canonicalNames } from './canonical-names.ts';
import type { XmlElement } from './xml-element.ts';

const MAX_DEPTH = 256;
const MAX_ELEMENTS = 3_000_000;

export interface ReadXmlOptions {
  /** Gives away each element at this depth (the root is 1) as soon as it ends, instead of keeping it in the tree. */
  readonly takeAt?: number;
  readonly take?: (element: XmlElement) => void;
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

const NOTHING: XmlElement['attributes'] = {};

/**
 * Reads an XML part of an Office file. Throws `ConversionFailure`: `corrupt` for broken XML and for a document type
 * declaration (Office writes none; it is where entity bombs and file references live), `too-complex` beyond the limits.
 */
export const readXml = (xml: string, { takeAt, take }: ReadXmlOptions = {}): XmlElement => {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const canonical = canonicalNames();
  const root: OpenElement = { name: '', attributes: NOTHING, children: [] };
  const open: OpenElement[] = [root];
  let elements = 0;
  let text = '';

  const flush = (): void => {
    if (text === '') return;
    // White space between elements is layout of the file; in a text element it is text.
    if (text.trim() !== '' || open.at(-1)?.name.endsWith(':t')) open.at(-1)?.children.push(text);
    text = '';
  };

  parser.on('error', () => {
    throw new ConversionFailure('corrupt', 'The file is damaged: a part of it is not well-formed XML.');
  });
  parser.on('doctype', () => {
    throw new ConversionFailure('corrupt', 'The file holds a document type declaration, which Office files never do.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    flush();
    if (++elements > MAX_ELEMENTS || open.length > MAX_DEPTH) {
      throw new ConversionFailure('too-complex', 'The document has too many parts, or they are nested too deeply.');
    }
    canonical.declare(attributes);
    open.push({ name: canonical.name(name), attributes: canonical.attributes(attributes), children: [] });
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('cdata', (part) => {
    text += part;
  });
  parser.on('closetag', () => {
    flush();
    const element = open.pop();
    if (element === undefined) return;
    if (takeAt !== undefined && open.length === takeAt) take?.(element);
    else open.at(-1)?.children.push(element);
  });
  parser.write(xml).close();
  const [top] = root.children;
  if (top === undefined || typeof top === 'string') {
    throw new ConversionFailure('corrupt', 'The file is damaged: a part of it is empty.');
  }
  return top;
};
