import type { Place } from '../draft.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { checkCells, fillMergedCells, type Cell } from '../merged-cells.ts';
import type { Piece } from '../pieces/piece.ts';
import { tableText } from '../pieces/table-text.ts';
import { nameOfRange, type CellRange } from './cell-reference.ts';
import type { Sheet } from './read-sheet.ts';

/** A row whose one cell is merged over the whole table is its caption. */
const isCaption = (cells: readonly Cell<string>[] | undefined, width: number): boolean =>
  cells?.length === 1 && width > 1 && cells[0]?.columns === width && cells[0].rows === 1;

/** Cells of a table, row by row; a merged cell stands once, with its size. */
const cellsOf = ({ rows, merges }: Sheet, { top, left, bottom, right }: CellRange): Cell<string>[][] => {
  const starts = new Map<string, CellRange>();
  const covered = new Set<string>();
  for (const merge of merges) {
    if (merge.top < top || merge.top > bottom || merge.left < left || merge.left > right) continue;
    if (rows.get(merge.top)?.has(merge.left) !== true) continue;
    const clipped = { ...merge, bottom: Math.min(merge.bottom, bottom), right: Math.min(merge.right, right) };
    if (covered.has(`${merge.top} ${merge.left}`)) continue;
    starts.set(`${merge.top} ${merge.left}`, clipped);
    for (let row = clipped.top; row <= clipped.bottom; row++) {
      for (let column = clipped.left; column <= clipped.right; column++) covered.add(`${row} ${column}`);
    }
  }
  return Array.from({ length: bottom - top + 1 }, (_, i) => {
    const row = top + i;
    const filled = rows.get(row);
    return Array.from({ length: right - left + 1 }, (_, j) => left + j).flatMap((column): Cell<string>[] => {
      const key = `${row} ${column}`;
      const merge = starts.get(key);
      if (merge === undefined && covered.has(key)) return [];
      const text = tableText(filled?.get(column) ?? '');
      const [columns, size] = merge === undefined ? [1, 1] : [merge.right - column + 1, merge.bottom - row + 1];
      return [{ content: text, text, columns, rows: size }];
    });
  });
};

/** A table of a sheet as pieces: a cell that stands alone is a paragraph, a title merged over the columns goes before. */
export const tablePieces = (sheet: Sheet, range: CellRange, part: string, name: string): Piece[] => {
  const width = range.right - range.left + 1;
  checkCells(width * (range.bottom - range.top + 1));
  const place = (of: CellRange): Place => ({ source: { part, cells: `${name}!${nameOfRange(of)}` } });
  const cells = cellsOf(sheet, range);
  const [first, ...below] = cells;
  const paragraph = (text: string, of: CellRange): Piece[] => [
    { kind: 'paragraph', place: place(of), text: escapeMarkdown(text).trim() },
  ];
  const text = sheet.rows.get(range.top)?.get(range.left) ?? '';
  if (cells.length === 1 && first?.length === 1) return paragraph(text, range);
  if (isCaption(first, width) && below.length > 0) {
    return [
      ...paragraph(text, { ...range, bottom: range.top }),
      ...tablePieces(sheet, { ...range, top: range.top + 1 }, part, name),
    ];
  }
  return [{ kind: 'table', place: place(range), rows: fillMergedCells(cells, '') }];
};
