import type { Cell } from '../merged-cells.ts';
import { dedent, trimBlank, type Line } from './line.ts';

interface Corner {
  readonly top: number;
  readonly left: number;
}
interface Frame extends Corner {
  readonly bottom: number;
  readonly right: number;
}

const BORDER = /^\+(?:[-=]+\+)+$/;

export const startsGridTable = (line: Line | undefined): boolean => BORDER.test(line?.text ?? '');

/** Lines of the table that begins at `at`. */
export const gridTableLines = (lines: readonly Line[], at: number): Line[] => {
  let end = at;
  while (end < lines.length && /^[+|]/.test(lines[end]?.text ?? '')) end++;
  return lines.slice(at, end);
};

/** The smallest closed frame whose top left corner this is. */
const frameAt = (
  { top, left }: Corner,
  at: (row: number, column: number) => string,
  height: number,
): Frame | undefined => {
  for (let right = left + 1; /[-=+]/.test(at(top, right)); right++) {
    if (at(top, right) !== '+') continue;
    for (let bottom = top + 1; bottom < height && /[|+]/.test(at(bottom, right)); bottom++) {
      if (at(bottom, right) !== '+' || at(bottom, left) !== '+') continue;
      let closed = true;
      for (let column = left + 1; closed && column < right; column++) closed = /[-=+]/.test(at(bottom, column));
      for (let row = top + 1; closed && row < bottom; row++) closed = /[|+]/.test(at(row, left));
      if (closed) return { top, left, bottom, right };
    }
  }
  return undefined;
};

/**
 * Cells of a grid table, found by walking around their borders. `content` reads the lines in a cell. Undefined when
 * the borders do not close.
 */
export const readGridTable = (
  lines: readonly Line[],
  content: (lines: readonly Line[]) => string,
): Cell<string>[][] | undefined => {
  const at = (row: number, column: number): string => lines[row]?.text[column] ?? '';
  const frames: Frame[] = [];
  const seen = new Set<string>();
  const corners: Corner[] = [{ top: 0, left: 0 }];
  for (let corner = corners.shift(); corner !== undefined; corner = corners.shift()) {
    const key = `${corner.top} ${corner.left}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const frame = frameAt(corner, at, lines.length);
    if (frame === undefined) continue;
    frames.push(frame);
    corners.push({ top: frame.top, left: frame.right }, { top: frame.bottom, left: frame.left });
  }
  if (frames.length === 0) return undefined;
  const tops = [...new Set(frames.map(({ top }) => top))].sort((a, b) => a - b);
  const lefts = [...new Set(frames.map(({ left }) => left))].sort((a, b) => a - b);
  const span = (borders: readonly number[], from: number, to: number): number =>
    borders.filter((border) => border >= from && border < to).length;
  return tops.map((row) =>
    frames
      .filter(({ top }) => top === row)
      .sort((a, b) => a.left - b.left)
      .map(({ top, left, bottom, right }) => {
        const inside = lines
          .slice(top + 1, bottom)
          .map((line) => ({ ...line, text: line.text.slice(left + 1, right).trimEnd() }));
        const text = content(trimBlank(dedent(inside)));
        return { content: text, text, columns: span(lefts, left, right), rows: span(tops, top, bottom) };
      }),
  );
};
