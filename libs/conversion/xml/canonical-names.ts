/** The prefixes that nearly every writer uses, by namespace. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
  'http://schemas.openxmlformats.org/presentationml/2006/main': 'p',
  'http://purl.oclc.org/ooxml/presentationml/main': 'p',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
};

type Attributes = Readonly<Record<string, string>>;

export interface CanonicalNames {
  /** Learns the prefixes that an element declares. */
  declare(attributes: Attributes): void;
  name(name: string): string;
  attributes(attributes: Attributes): Attributes;
}

/**
 * Gives names the usual prefix of their namespace, so that readers can compare plain strings. Costs nothing for the
 * usual file, which uses the usual prefixes. A prefix keeps one meaning throughout a part, as in every known writer.
 */
export const canonicalNames = (): CanonicalNames => {
  const renamed = new Map<string, string>();
  const name = (written: string): string => {
    if (renamed.size === 0) return written;
    const colon = written.indexOf(':');
    const prefix = renamed.get(colon < 0 ? '' : written.slice(0, colon));
    return prefix === undefined ? written : `${prefix}:${written.slice(colon + 1)}`;
  };
  return {
    declare: (attributes) => {
      for (const key in attributes) {
        if (!key.startsWith('xmlns')) continue;
        const prefix = key.slice('xmlns:'.length);
        const usual = PREFIXES[attributes[key] ?? ''];
        if (usual !== undefined && usual !== prefix) renamed.set(prefix, usual);
      }
    },
    name,
    attributes: (attributes) => {
      if (renamed.size === 0) return attributes;
      // Attributes without a prefix belong to no namespace, whatever the default is.
      return Object.fromEntries(
        Object.entries(attributes).map(([key, value]) => [key.includes(':') ? name(key) : key, value]),
      );
    },
  };
};
