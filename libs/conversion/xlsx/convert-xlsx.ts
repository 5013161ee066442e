import { ConversionFailure } from '../conversion-failure.ts';
import type { Warning } from '../document.ts';
import type { Draft } from '../draft.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { chartPieces } from '../office/chart-pieces.ts';
import { openOffice, type OfficePackage } from '../office/open-office.ts';
import type { Piece } from '../pieces/piece.ts';
import { writePieces } from '../pieces/write-pieces.ts';
import { readSheet } from './read-sheet.ts';
import { readWorkbook, type SheetEntry, type Workbook } from './read-workbook.ts';
import { splitTables } from './split-tables.ts';
import { tablePieces } from './table-pieces.ts';

const MAX_CELLS = 1_000_000;

interface SheetPieces {
  readonly pieces: readonly Piece[];
  readonly unvalued: number;
  readonly comments: boolean;
}

const chartsOf = async (file: OfficePackage, drawing: string, sheet: SheetEntry): Promise<Piece[]> => {
  const charts = (await file.relationshipsOf(drawing)).filter(({ type }) => type === 'chart');
  const roots = await Promise.all(charts.map(({ target }) => file.root(target)));
  const place = { source: { part: sheet.part } };
  return roots.flatMap((root) => (root === undefined ? [] : chartPieces(root, place)));
};

const readPieces = async (file: OfficePackage, entry: SheetEntry, workbook: Workbook): Promise<SheetPieces> => {
  const xml = await file.text(entry.part);
  if (xml === undefined) throw new ConversionFailure('corrupt', 'The file is damaged: a sheet is missing.');
  const sheet = readSheet(xml, workbook);
  const related = await file.relationshipsOf(entry.part);
  const drawing = related.find(({ id }) => id === sheet.drawing)?.target;
  const pieces = [
    ...splitTables(sheet).flatMap((range) => tablePieces(sheet, range, entry.part, entry.name)),
    ...(drawing === undefined ? [] : await chartsOf(file, drawing, entry)),
  ];
  const comments = related.some(({ type }) => type === 'comments' || type === 'threadedComment');
  return { pieces, unvalued: sheet.unvalued, comments };
};

const warningsOf = (hidden: readonly SheetEntry[], sheets: readonly SheetPieces[]): Warning[] => {
  const unvalued = sheets.reduce((sum, sheet) => sum + sheet.unvalued, 0);
  return [
    ...(hidden.length === 0
      ? []
      : [
          {
            code: 'hidden-text-left-out',
            message: `Hidden sheets were left out: ${hidden.map(({ name }) => name).join(', ')}.`,
          },
        ]),
    ...(unvalued === 0
      ? []
      : [
          {
            code: 'formula-without-value',
            message: `${unvalued} formula(s) were saved without a value and are shown as formulas.`,
          },
        ]),
    ...(sheets.some(({ comments }) => comments)
      ? [{ code: 'comments-left-out', message: 'Comments on cells are not part of the text.' }]
      : []),
  ];
};

/** A workbook: each visible sheet a heading, its tables as they are shown, the numbers behind its charts. */
export const convertXlsx = async (bytes: Uint8Array): Promise<Draft> => {
  const file = await openOffice(bytes, 'xl/workbook.xml');
  const workbook = await readWorkbook(file);
  const visible = workbook.sheets.filter(({ hidden }) => !hidden);
  const read: SheetPieces[] = [];
  const pieces: Piece[] = [];
  let cells = 0;
  for (const entry of visible) {
    const sheet = await readPieces(file, entry, workbook);
    read.push(sheet);
    if (sheet.pieces.length === 0) continue;
    for (const piece of sheet.pieces) {
      if (piece.kind === 'table') cells += piece.rows.length * (piece.rows[0]?.length ?? 0);
    }
    if (cells > MAX_CELLS) throw new ConversionFailure('too-complex', 'The workbook has too many cells to be read.');
    const place = { source: { part: entry.part } };
    pieces.push({ kind: 'heading', place, level: 0, text: escapeMarkdown(entry.name) }, ...sheet.pieces);
  }
  const { markdown, origins } = writePieces(pieces);
  const hidden = workbook.sheets.filter((sheet) => sheet.hidden);
  return { markdown, origins, warnings: warningsOf(hidden, read), title: await file.title(), pageCount: null };
};
