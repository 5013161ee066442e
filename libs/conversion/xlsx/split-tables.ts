import { checkCells } from '../merged-cells.ts';
import type { CellRange } from './cell-reference.ts';
import type { Sheet } from './read-sheet.ts';

/** More tables than this are scattered cells: then the sheet is one table. */
const MAX_TABLES = 2000;

const overlaps = (a: CellRange, b: CellRange): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

const union = (a: CellRange, b: CellRange): CellRange => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** Columns of the filled cells by row, those under merged cells included. */
const filledCells = ({ rows, merges }: Sheet): Map<number, Set<number>> => {
  const filled = new Map([...rows].map(([row, columns]) => [row, new Set(columns.keys())]));
  const lastRow = maximum(rows.keys());
  const lastColumn = maximum([...rows.values()].map((columns) => maximum(columns.keys())));
  let added = 0;
  for (const { top, left, bottom, right } of merges) {
    // An empty merge is nothing; one over whole columns ends with the cells.
    if (rows.get(top)?.has(left) !== true) continue;
    const [low, far] = [Math.min(bottom, lastRow), Math.min(right, lastColumn)];
    checkCells((added += (low - top + 1) * (far - left + 1)));
    for (let row = top; row <= low; row++) {
      const columns = filled.get(row) ?? new Set<number>();
      for (let column = left; column <= far; column++) columns.add(column);
      filled.set(row, columns);
    }
  }
  return filled;
};

const maximum = (values: Iterable<number>): number => {
  let best = -1;
  for (const value of values) if (value > best) best = value;
  return best;
};

/** Stretches of neighbours in a row. */
const stretches = (row: number, columns: Iterable<number>): CellRange[] => {
  const all: CellRange[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = all.at(-1);
    if (last !== undefined && last.right === column - 1) all[all.length - 1] = { ...last, right: column };
    else all.push({ top: row, bottom: row, left: column, right: column });
  }
  return all;
};

/** Rectangles around stretches that touch from row to row (a union-find over the stretches). */
const components = (filled: ReadonlyMap<number, Iterable<number>>): CellRange[] => {
  const parents: number[] = [];
  const ranges: CellRange[] = [];
  const rootOf = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[at] = root;
    return root;
  };
  /** Both rows from left to right, side by side. */
  const joinTouching = (upper: readonly number[], lower: readonly number[]): void => {
    for (let up = 0, down = 0; up < upper.length && down < lower.length;) {
      const [above, below] = [upper[up] ?? 0, lower[down] ?? 0];
      const [a, b] = [ranges[above], ranges[below]];
      if (a === undefined || b === undefined) return;
      if (a.left <= b.right && b.left <= a.right) parents[rootOf(above)] = rootOf(below);
      if (a.right < b.right) up++;
      else down++;
    }
  };
  let above: number[] = [];
  let aboveRow = -2;
  for (const [row, columns] of [...filled].sort(([a], [b]) => a - b)) {
    const here = stretches(row, columns).map((range) => {
      parents.push(parents.length);
      return ranges.push(range) - 1;
    });
    if (row === aboveRow + 1) joinTouching(above, here);
    above = here;
    aboveRow = row;
  }
  const boxes = new Map<number, CellRange>();
  for (const [id, range] of ranges.entries()) {
    const root = rootOf(id);
    const box = boxes.get(root);
    boxes.set(root, box === undefined ? range : union(box, range));
  }
  return [...boxes.values()];
};

const joinOverlapping = (ranges: readonly CellRange[]): CellRange[] => {
  const all: CellRange[] = [];
  for (const range of ranges) {
    let grown = range;
    for (let found = 0; found >= 0;) {
      found = all.findIndex((other) => overlaps(other, grown));
      for (const other of found < 0 ? [] : all.splice(found, 1)) grown = union(grown, other);
    }
    all.push(grown);
  }
  return all;
};

/**
 * The tables of a sheet: blocks of cells that touch along their sides, apart from each other by empty cells. In the
 * order of their first rows. Throws `too-complex` where merged cells cover more than a million places.
 */
export const splitTables = (sheet: Sheet): CellRange[] => {
  const found = components(filledCells(sheet));
  const [first, ...others] = found;
  const tables =
    first !== undefined && found.length > MAX_TABLES ? [others.reduce(union, first)] : joinOverlapping(found);
  return tables.sort((a, b) => a.top - b.top || a.left - b.left);
};
