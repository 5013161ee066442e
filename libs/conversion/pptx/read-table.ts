import { fillMergedCells, type Cell } from '../merged-cells.ts';
import { cellText } from '../pieces/cell-text.ts';
import { childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import { readText, type TextContext } from './read-text.ts';

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Rows of a table on a slide; merged cells filled as in all formats. */
export const readTable = (table: XmlElement, context: TextContext): string[][] => {
  const rows = childrenOf(table, 'a:tr').map((row) =>
    childrenOf(row, 'a:tc').flatMap((cell): Cell<string>[] => {
      const { gridSpan = '1', rowSpan = '1', hMerge, vMerge } = cell.attributes;
      if (isOn(hMerge) || isOn(vMerge)) return [];
      const body = childOf(cell, 'a:txBody');
      const content = body === undefined ? '' : cellText(readText(body, { ...context, styles: [], inTable: true }));
      return [{ content, text: content, columns: Number(gridSpan) || 1, rows: Number(rowSpan) || 1 }];
    }),
  );
  return fillMergedCells(rows, '');
};
