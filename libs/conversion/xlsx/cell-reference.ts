/** A cell by its place; both count from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, borders included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const LETTERS = 26;
const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** Place of a reference such as `C5`; undefined for anything else. */
export const placeOf = (reference: string): CellPlace | undefined => {
  const [, letters, digits] = REFERENCE.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * LETTERS + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
};

/** Range of a reference such as `A1:C5` or `B2`. */
export const rangeOf = (reference: string): CellRange | undefined => {
  const [from = '', to = from] = reference.split(':');
  const [a, b] = [placeOf(from), placeOf(to)];
  if (a === undefined || b === undefined) return undefined;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
};

const columnName = (column: number): string => {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    name = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + name;
  }
  return name;
};

/** `A1:C5`; a single cell is `B2`. */
export const nameOfRange = ({ top, left, bottom, right }: CellRange): string => {
  const first = `${columnName(left)}${top + 1}`;
  return top === bottom && left === right ? first : `${first}:${columnName(right)}${bottom + 1}`;
};
