import { posix } from 'node:path';
import { ConversionFailure } from '../conversion-failure.ts';
import { markedEncoding } from '../decode-text.ts';
import { readXml } from '../xml/read-xml.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '../xml/xml-element.ts';
import { openZip, type ZipParts } from '../zip/open-zip.ts';

export interface Relationship {
  readonly id: string;
  /** Last segment of the type, e.g. `styles`, `footnotes`, `hyperlink`. */
  readonly type: string;
  /** Name of a part, or an address when external. */
  readonly target: string;
  readonly external: boolean;
}

/** The parts of an Office file around its main document. */
export interface OfficePackage {
  /** Name of the main part, e.g. `word/document.xml`. */
  readonly main: string;
  /** Relationships of the main part by id. */
  readonly relationships: ReadonlyMap<string, Relationship>;
  /** Text of a part, or undefined. */
  text(part: string): Promise<string | undefined>;
  /** Bytes of a part, or undefined. Throws `too-complex` beyond `atMost` bytes. */
  bytes(part: string, atMost: number): Promise<Uint8Array | undefined>;
  /** Root of a part, or undefined. */
  root(part: string): Promise<XmlElement | undefined>;
  relationshipsOf(part: string): Promise<Relationship[]>;
  /** Roots of the parts that the main document names by this type. */
  related(type: string): Promise<XmlElement[]>;
  /** Title in the document's properties, if there is one. */
  title(): Promise<string | null>;
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

/**
 * Opens an Office file whose main part is `usual` unless the file says otherwise. Throws `ConversionFailure`
 * (`encrypted`, `corrupt`, `too-complex`).
 */
export const openOffice = async (bytes: Uint8Array, usual: string): Promise<OfficePackage> => {
  if (OLE_MAGIC.every((byte, i) => bytes[i] === byte)) {
    throw new ConversionFailure('encrypted', 'The document is protected by a password.');
  }
  const zip = await openZip(bytes);
  const top = await relationshipsOf(zip, '');
  const main = top.find(({ type }) => type === 'officeDocument')?.target ?? usual;
  if (!zip.names.has(main.toLowerCase())) {
    throw new ConversionFailure('corrupt', 'The file is damaged: it holds no document.');
  }
  const relationships = await relationshipsOf(zip, main);
  const text = async (part: string): Promise<string | undefined> => {
    const content = await zip.read(part);
    return content === undefined ? undefined : decode(content);
  };
  const root = async (part: string): Promise<XmlElement | undefined> => {
    const xml = await text(part);
    return xml === undefined ? undefined : readXml(xml);
  };
  return {
    main,
    relationships: new Map(relationships.map((relationship) => [relationship.id, relationship])),
    text,
    bytes: (part, atMost) => zip.read(part, atMost),
    root,
    relationshipsOf: (part) => relationshipsOf(zip, part),
    related: async (type) => {
      const targets = relationships.filter((relationship) => relationship.type === type && !relationship.external);
      const parts = await Promise.all(targets.map(({ target }) => root(target)));
      return parts.filter((part) => part !== undefined);
    },
    title: async () => {
      const target = top.find(({ type }) => type === 'core-properties')?.target;
      const property = childOf(target === undefined ? undefined : await root(target), 'dc:title');
      return property === undefined ? null : textOf(property);
    },
  };
};
