import { decodeText } from '../decode-text.ts';
import type { Draft } from '../draft.ts';
import { encodingWarnings } from '../encoding-warnings.ts';
import { checkCells, MAX_COLUMNS } from '../merged-cells.ts';
import { tableText } from '../pieces/table-text.ts';
import { writePieces } from '../pieces/write-pieces.ts';
import { readRecords } from './read-records.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';

/** A delimited text as one table; the first record is its head. Short records are filled up with empty cells. */
export const convertCsv = (bytes: Uint8Array): Draft => {
  const decoded = decodeText(bytes);
  const { text } = decoded;
  const { delimiter, start } = sniffDelimiter(text);
  const rows: string[][] = [];
  let width = 0;
  let cut = false;
  for (const record of readRecords(text.slice(start), delimiter)) {
    cut ||= record.length > MAX_COLUMNS;
    rows.push(record.slice(0, MAX_COLUMNS).map(tableText));
    width = Math.max(width, Math.min(record.length, MAX_COLUMNS));
    checkCells(width * rows.length);
  }
  const table = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
  const source = { start, end: text.length };
  const { markdown, origins } = writePieces(
    table.length === 0 ? [] : [{ kind: 'table', place: { source }, rows: table }],
  );
  const lost = { code: 'columns-left-out', message: `Only the first ${MAX_COLUMNS} columns were read.` };
  return {
    markdown,
    origins,
    warnings: [...encodingWarnings(decoded), ...(cut ? [lost] : [])],
    title: null,
    pageCount: null,
  };
};
