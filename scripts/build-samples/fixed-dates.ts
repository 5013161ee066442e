import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The only date in a built file: 1 January 2026, 00:00 (zip entries have no zone, and none before 1980). */
const FIXED = new Date(2026, 0, 1);

/** The same DOCX without the time of its making, so that two builds are byte-equal. */
export function withFixedDates(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const core = parts['docProps/core.xml'];
  if (!core) throw new Error('A DOCX without docProps/core.xml');
  parts['docProps/core.xml'] = strToU8(
    strFromU8(core).replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$12026-01-01T00:00:00.000Z'),
  );
  return zipSync(parts, { mtime: FIXED, level: 9 });
}
