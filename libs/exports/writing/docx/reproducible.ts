import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Zip times have no zone, and none before 1980. */
const FIXED = new Date(1980, 0, 1);
const CORE = 'docProps/core.xml';
const MADE = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
/** Ids that docx draws at random for links. */
const RANDOM_ID = /(?<="|>)rId[A-Za-z0-9_-]{12,}(?=")/g;

/**
 * The same DOCX with `at` (ISO 8601) as the time of its making and with ids in the order in which they stand, so that writing
 * it again gives the same bytes.
 */
export const reproducible = (docx: Uint8Array, at: string): Uint8Array => {
  const parts = unzipSync(docx);
  const ids = new Map<string, string>();
  const change = (name: string, pattern: RegExp, replace: (found: string, kept: string) => string): void => {
    const part = parts[name];
    if (part) parts[name] = strToU8(strFromU8(part).replace(pattern, replace));
  };
  change(CORE, MADE, (_, tag) => `${tag}${at.slice(0, 19)}Z`);
  for (const part of ['document', 'footnotes', 'comments']) {
    for (const name of [`word/${part}.xml`, `word/_rels/${part}.xml.rels`]) {
      change(name, RANDOM_ID, (id) => {
        const known = ids.get(id) ?? `rIdLink${ids.size + 1}`;
        ids.set(id, known);
        return known;
      });
    }
  }
  return zipSync(parts, { mtime: FIXED, level: 6 });
};
