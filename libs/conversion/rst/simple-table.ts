import type { Cell } from '../merged-cells.ts';
import { isBlank, trimBlank, type Line } from './line.ts';

const BORDER = /^=+(?: +=+)+$/;
const SPANS = /^-+(?: +-+)*$/;

export const startsSimpleTable = (line: Line | undefined): boolean => BORDER.test(line?.text ?? '');

/** Lines of the table that begins at `at`: up to the border that is followed by an empty line. */
export const simpleTableLines = (lines: readonly Line[], at: number): Line[] => {
  let borders = 0;
  for (let i = at; i < lines.length; i++) {
    if (!startsSimpleTable(lines[i])) continue;
    borders++;
    if (borders > 1 && (borders > 2 || isBlank(lines[i + 1]))) return lines.slice(at, i + 1);
  }
  return [];
};

/** Columns of a border line, each from its first character; the last one has no end. */
const columnsOf = (border: string): { from: number; to: number }[] => {
  const found = Array.from(border.matchAll(/[=-]+/g), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  return found.map((column, i) => (i === found.length - 1 ? { ...column, to: Infinity } : column));
};

/**
 * Cells of a simple table. A line whose first column is empty goes on with the row above; a line of `-` below a row
 * says which columns it joins. `content` reads the lines in a cell.
 */
export const readSimpleTable = (
  lines: readonly Line[],
  content: (lines: readonly Line[]) => string,
): Cell<string>[][] => {
  const columns = columnsOf(lines[0]?.text ?? '');
  const rows: Cell<string>[][] = [];
  let open: Line[] = [];

  const close = (spans = columns): void => {
    if (open.length === 0) return;
    rows.push(
      spans.map(({ from, to }) => {
        const inside = open.map((line) => ({ ...line, text: line.text.slice(from, to).trim() }));
        const text = content(trimBlank(inside));
        const joined = columns.filter((column) => column.from >= from && column.from < to).length;
        return { content: text, text, columns: Math.max(1, joined), rows: 1 };
      }),
    );
    open = [];
  };

  const [first] = columns;
  for (const line of lines.slice(1)) {
    if (startsSimpleTable(line)) close();
    else if (SPANS.test(line.text) && open.length > 0) close(columnsOf(line.text));
    else {
      const begins = !isBlank(line) && line.text.slice(first?.from, first?.to).trim() !== '';
      if (begins || isBlank(line)) close();
      if (!isBlank(line)) open.push(line);
    }
  }
  close();
  return rows;
};
