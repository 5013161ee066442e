import { ConversionFailure } from '../conversion-failure.ts';
import { readXml } from '../xml/read-xml.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '../xml/xml-element.ts';
import { placeOf, rangeOf, type CellRange } from './cell-reference.ts';
import { formatNumber } from './format-number.ts';
import { stringOf, type Workbook } from './read-workbook.ts';

/** Rows and merged cells stand below sheet and list. */
const ITEM_DEPTH = 3;
const MAX_CELLS = 1_000_000;
const MAX_MERGES = 100_000;

export interface Sheet {
  /** Shown text by column, by row; both from 0, empty cells absent. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly merges: readonly CellRange[];
  /** Relationship of the part that holds its charts and pictures. */
  readonly drawing: string | undefined;
  /** Formulas that were saved without a value. */
  readonly unvalued: number;
}

const shown = (cell: XmlElement, { sharedStrings, formats, date1904 }: Workbook): string | undefined => {
  const { t: type = 'n', s: style } = cell.attributes;
  if (type === 'inlineStr') return stringOf(childOf(cell, 'x:is'));
  const value = childOf(cell, 'x:v');
  if (value === undefined) return undefined;
  const text = textOf(value);
  switch (type) {
    case 's':
      return sharedStrings[Number(text)] ?? '';
    case 'b':
      return text === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return text.trim() === '' || Number.isNaN(Number(text))
        ? text
        : formatNumber(Number(text), formats[Number(style ?? 0)] ?? 'General', date1904);
    default:
      // Text of a formula, an error such as #N/A, a date in ISO form.
      return text;
  }
};

/**
 * Reads the cells of a sheet as they are shown. Cells far apart cost nothing; more than a million filled ones are
 * `too-complex`. A formula without a saved value is shown itself.
 */
export const readSheet = (xml: string, workbook: Workbook): Sheet => {
  const rows = new Map<number, Map<number, string>>();
  const merges: CellRange[] = [];
  let cells = 0;
  let unvalued = 0;
  let row = -1;

  const readRow = (node: XmlElement): void => {
    row = Number(node.attributes['r'] ?? row + 2) - 1;
    const filled = rows.get(row) ?? new Map<number, string>();
    let column = -1;
    for (const cell of childrenOf(node, 'x:c')) {
      column = placeOf(cell.attributes['r'] ?? '')?.column ?? column + 1;
      let text = shown(cell, workbook);
      const formula = childOf(cell, 'x:f');
      if (text === undefined && formula !== undefined) {
        unvalued++;
        text = textOf(formula) === '' ? '' : `=${textOf(formula)}`;
      }
      if (text === undefined || text.trim() === '') continue;
      if (++cells > MAX_CELLS) throw new ConversionFailure('too-complex', 'A sheet has too many cells to be read.');
      filled.set(column, text);
    }
    if (filled.size > 0) rows.set(row, filled);
  };

  const root = readXml(xml, {
    takeAt: ITEM_DEPTH,
    take: (node) => {
      if (node.name === 'x:row') readRow(node);
      else if (node.name === 'x:mergeCell' && merges.length < MAX_MERGES) {
        const range = rangeOf(node.attributes['ref'] ?? '');
        if (range !== undefined) merges.push(range);
      }
    },
  });
  return { rows, merges, drawing: childOf(root, 'x:drawing')?.attributes['r:id'], unvalued };
};
