import type { ExportFormat } from '../events.ts';
import type { ExportRecord } from './export-record.ts';

type Write = (record: ExportRecord) => Uint8Array | string | Promise<Uint8Array | string>;

/** Writers of documents are loaded when the first file of their format is asked for. */
const WRITERS: Readonly<Record<ExportFormat, () => Promise<Write>>> = {
  markdown: async () => (await import('./text/write-markdown.ts')).writeMarkdown,
  docx: async () => (await import('./docx/write-docx.ts')).writeDocx,
  pdf: async () => (await import('./pdf/write-pdf.ts')).writePdf,
  json: async () => (await import('./records/write-json.ts')).writeJson,
  csv: async () => (await import('./records/write-csv.ts')).writeCsv,
  sarif: async () => (await import('./records/write-sarif.ts')).writeSarif,
  'evidence-pack': async () => (await import('./records/write-evidence-pack.ts')).writeEvidencePack,
};

/**
 * Writes one file, in this process: only for tests and for the child processes of `FileWriter`, because a hostile text may
 * take long or much memory. The same record gives the same bytes.
 */
export const writeFile = async (record: ExportRecord): Promise<Uint8Array> => {
  const write = await WRITERS[record.format]();
  const file = await write(record);
  return typeof file === 'string' ? new TextEncoder().encode(file) : file;
};
