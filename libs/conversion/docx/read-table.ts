import { fillMergedCells, type Cell } from '../merged-cells.ts';
import { childOf, elementsOf, valueOf, type XmlElement } from '../xml/xml-element.ts';
import { cellText } from '../pieces/cell-text.ts';
import { placeOf, type DocxContext } from './docx-context.ts';
import { isDeleted } from './is-deleted.ts';
import type { Piece } from '../pieces/piece.ts';

type ReadBlock = (node: XmlElement) => Piece[];
type Growing = { -readonly [Key in keyof Cell<string>]: Cell<string>[Key] };

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

/** Rows or cells, also inside of content controls. */
const partsOf = (node: XmlElement, name: string): XmlElement[] =>
  elementsOf(node).flatMap((child) => {
    if (child.name === name) return [child];
    return WRAPPERS.has(child.name) ? partsOf(child, name) : [];
  });

const numberOf = (properties: XmlElement | undefined, name: string): number =>
  Number(valueOf(properties, name) ?? 0) || 0;

const readCell = (node: XmlElement, read: ReadBlock): { cell: Growing; merge: string | undefined } => {
  const properties = childOf(node, 'w:tcPr');
  const merge = childOf(properties, 'w:vMerge');
  const content = cellText(elementsOf(node).flatMap(read));
  return {
    cell: { content, text: content, columns: numberOf(properties, 'w:gridSpan') || 1, rows: 1 },
    merge: merge === undefined ? undefined : (merge.attributes['w:val'] ?? 'continue'),
  };
};

const readRows = (rows: readonly XmlElement[], read: ReadBlock): Cell<string>[][] => {
  /** The merged cell that goes on downwards, by column. */
  const growing = new Map<number, Growing>();
  return rows
    .filter((row) => !isDeleted(childOf(row, 'w:trPr')))
    .map((row) => {
      const skipped = numberOf(childOf(row, 'w:trPr'), 'w:gridBefore');
      const cells: Cell<string>[] = skipped > 0 ? [{ content: '', text: '', columns: skipped, rows: 1 }] : [];
      let column = skipped;
      for (const { cell, merge } of partsOf(row, 'w:tc').map((node) => readCell(node, read))) {
        const above = growing.get(column);
        if (merge === 'continue' && above !== undefined) above.rows++;
        else {
          cells.push(cell);
          if (merge === undefined) growing.delete(column);
          else growing.set(column, cell);
        }
        column += cell.columns;
      }
      return cells;
    });
};

/** Reads a table; `read` reads the blocks in its cells. A table of one cell is a frame around text, not a table. */
export const readTable = (node: XmlElement, context: DocxContext, read: ReadBlock): Piece[] => {
  const rows = partsOf(node, 'w:tr');
  const cells = rows.flatMap((row) => partsOf(row, 'w:tc'));
  const [only] = cells;
  if (cells.length === 1 && only !== undefined) return elementsOf(only).flatMap(read);
  const place = placeOf({ ...context, paragraph: context.paragraph + 1 });
  const outer = context.inTable;
  context.inTable = true;
  const grid = fillMergedCells(readRows(rows, read), '');
  context.inTable = outer;
  return grid.some((row) => row.some((cell) => cell !== '')) ? [{ kind: 'table', place, rows: grid }] : [];
};
