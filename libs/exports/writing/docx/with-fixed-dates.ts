import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Zip times have no zone, and none before 1980. */
const FIXED = new Date(1980, 0, 1);
const CORE = 'docProps/core.xml';

/** The same DOCX with `at` (ISO 8601) as the time of its making, so that writing it again gives the same bytes. */
export const withFixedDates = (docx: Uint8Array, at: string): Uint8Array => {
  const parts = unzipSync(docx);
  const core = parts[CORE];
  if (core) {
    const text = strFromU8(core).replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at.slice(0, 19)}Z`);
    parts[CORE] = strToU8(text);
  }
  return zipSync(parts, { mtime: FIXED, level: 6 });
};
