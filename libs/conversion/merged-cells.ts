import { ConversionFailure } from './conversion-failure.ts';

/** A cell as it is written: it may cover several columns and rows. */
export interface Cell<Content> {
  readonly content: Content;
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** A label is short; a sentence said once per row would be found, and complained about, once per row. */
const LABEL_LENGTH = 40;
export const MAX_COLUMNS = 1000;
const MAX_CELLS = 1_000_000;

/** Throws `too-complex` for a table of more than a million cells. */
export const checkCells = (count: number): void => {
  if (count > MAX_CELLS) throw new ConversionFailure('too-complex', 'A table has too many cells to be read.');
};

/**
 * Lays cells into a rectangular grid. Decided once for all formats: a merged label (up to 40 characters) is repeated in
 * every place that it covers, so that each row can be read by itself; longer text stands once, the rest is empty.
 * Throws `too-complex` for a table of more than a million cells.
 */
export const fillMergedCells = <Content>(rows: readonly (readonly Cell<Content>[])[], empty: Content): Content[][] => {
  const grid: Content[][] = rows.map(() => []);
  let cells = 0;
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x++;
      const width = Math.min(cell.columns, MAX_COLUMNS - x);
      const height = Math.min(cell.rows, rows.length - y);
      const filler = cell.text.trim().length <= LABEL_LENGTH ? cell.content : empty;
      checkCells((cells += width * height));
      for (let down = 0; down < height; down++) {
        for (let right = 0; right < width; right++) {
          const line = grid[y + down];
          if (line !== undefined) line[x + right] ??= down + right === 0 ? cell.content : filler;
        }
      }
      x += width;
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  checkCells(width * grid.length);
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? empty));
};
