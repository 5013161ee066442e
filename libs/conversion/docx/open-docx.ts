import { posix } from 'node:path';
import { ConversionFailure } from '../conversion-failure.ts';
import { markedEncoding } from '../decode-text.ts';
import { readXml } from '../xml/read-xml.ts';
import { childrenOf, type XmlElement } from '../xml/xml-element.ts';
import { openZip, type ZipParts } from '../zip/open-zip.ts';

export interface Relationship {
  readonly id: string;
  /** Last segment of the type, e.g. `styles`, `footnotes`, `hyperlink`. */
  readonly type: string;
  /** Name of a part, or an address when external. */
  readonly target: string;
  readonly external: boolean;
}

/** The parts of a Word file around its main document. */
export interface DocxPackage {
  /** Name of the main part, usually `word/document.xml`. */
  readonly main: string;
  readonly relationships: ReadonlyMap<string, Relationship>;
  /** Text of a part, or undefined. */
  text(part: string): Promise<string | undefined>;
  /** Roots of the parts that the main document names by this type. */
  related(type: string): Promise<XmlElement[]>;
  /** Root of the document's properties (title, author), or undefined. */
  properties(): Promise<XmlElement | undefined>;
}

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];

const relationshipsOf = async (zip: ZipParts, part: string): Promise<Relationship[]> => {
  const folder = posix.dirname(part);
  const bytes = await zip.read(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  if (bytes === undefined) return [];
  return childrenOf(readXml(decode(bytes)), 'Relationship').map(({ attributes }) => {
    const external = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
      target: external
        ? target
        : posix.join('/', folder, target.startsWith('/') ? posix.relative('/' + folder, target) : target).slice(1),
      external,
    };
  });
};

const decode = (bytes: Buffer): string => new TextDecoder(markedEncoding(bytes) ?? 'utf-8').decode(bytes);

/** Opens a Word file. Throws `ConversionFailure` (`encrypted`, `corrupt`, `too-complex`). */
export const openDocx = async (bytes: Uint8Array): Promise<DocxPackage> => {
  if (OLE_MAGIC.every((byte, i) => bytes[i] === byte)) {
    throw new ConversionFailure('encrypted', 'The document is protected by a password.');
  }
  const zip = await openZip(bytes);
  const root = await relationshipsOf(zip, '');
  const main = root.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  if (!zip.names.has(main.toLowerCase())) {
    throw new ConversionFailure('corrupt', 'The file is damaged: it holds no Word document.');
  }
  const relationships = await relationshipsOf(zip, main);
  const text = async (part: string): Promise<string | undefined> => {
    const content = await zip.read(part);
    return content === undefined ? undefined : decode(content);
  };
  return {
    main,
    relationships: new Map(relationships.map((relationship) => [relationship.id, relationship])),
    text,
    related: async (type) => {
      const targets = relationships.filter((relationship) => relationship.type === type && !relationship.external);
      const parts = await Promise.all(targets.map(({ target }) => text(target)));
      return parts.flatMap((xml) => (xml === undefined ? [] : [readXml(xml)]));
    },
    properties: async () => {
      const target = root.find(({ type }) => type === 'core-properties')?.target;
      const xml = target === undefined ? undefined : await text(target);
      return xml === undefined ? undefined : readXml(xml);
    },
  };
};
