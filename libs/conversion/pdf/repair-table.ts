import { tidyText } from './tidy-text.ts';
import { linesIn } from './lines-in.ts';
import { holds, type Area, type PdfBlock, type TextItem } from './page.ts';

type Cell = NonNullable<PdfBlock['header']>[number];

/** Items cut at words, because an item may run over several cells. */
const wordsOf = (items: readonly TextItem[]): TextItem[] =>
  items.flatMap((item) =>
    item.words === undefined || item.words.length === 0
      ? [item]
      : item.words.map((word) => ({ ...item, ...word, words: [] })),
  );

const textIn = (words: readonly TextItem[], area: Area): string =>
  linesIn(words, area)
    .map(({ text }) => text)
    .join(' ');

export interface RepairedTable {
  readonly rows: readonly (readonly string[])[];
  readonly bbox: Area | undefined;
}

/** Rows of a table. Cells that the parser found but left empty get the words that are printed in them. */
export const repairTable = (block: PdfBlock, items: readonly TextItem[]): RepairedTable => {
  // A table without a head gets its first row for one: Markdown knows no other.
  const rows = [block.header ?? [], ...(block.rows ?? [])].filter((row) => row.length > 0);
  const broken = rows.flat().some(({ text, bbox }) => text === '' && bbox !== undefined);
  const words = broken && block.bbox !== undefined ? wordsOf(items.filter((item) => touches(item, block.bbox))) : [];
  const cellText = ({ text, bbox }: Cell): string => (text === '' && bbox !== undefined ? textIn(words, bbox) : text);
  return {
    rows: rows.map((row) =>
      row.map((cell) =>
        tidyText(cellText(cell))
          .replace(/[\uE000-\uF8FF]/g, '•')
          .replace(/(?<!\\)\|/g, '\\|'),
      ),
    ),
    bbox: block.bbox,
  };
};

const touches = (item: Area, area: Area | undefined): boolean =>
  area !== undefined && item.y + item.height >= area.y && item.y <= area.y + area.height;

const words = (text: string): string[] =>
  text
    .replace(/\*\*/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');

const textOf = ({ text = '', header = [], rows = [] }: PdfBlock): string =>
  [text, ...[header, ...rows].flat().map((cell) => cell.text)].join(' ');

const sizeOf = ({ width, height }: Area): number => width * height;

/** Was this block, a paragraph or a smaller table, read out of a table's cells a second time? */
export const isInsideTable = (block: PdfBlock, tables: readonly RepairedTable[]): boolean => {
  const { bbox } = block;
  if (bbox === undefined) return false;
  return tables.some((table) => {
    if (table.bbox === undefined || !holds(table.bbox, bbox) || sizeOf(bbox) >= sizeOf(table.bbox)) return false;
    const printed = new Set(words(table.rows.flat().join(' ')));
    return words(textOf(block)).every((word) => printed.has(word));
  });
};
