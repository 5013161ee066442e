import { indentedFrom, isBlank, type Line } from './line.ts';

const BULLET = /^[*+\-•‣⁃](?: +|$)/;
const ENUMERATOR = /^(\(?)(\d{1,9}|#|[A-Za-z]|[ivxlcdm]{2,8}|[IVXLCDM]{2,8})([.)])(?: +|$)/;

export interface ListMarker {
  readonly ordered: boolean;
  /** Without brackets and dots; `#` counts by itself. */
  readonly number: string;
  /** As written, e.g. `(a)`. */
  readonly label: string;
  /** Column where the text of the item begins. */
  readonly width: number;
}

/** Marker of the list item that a line begins. */
export const markerOf = (line: Line | undefined): ListMarker | undefined => {
  const text = line?.text ?? '';
  const bullet = BULLET.exec(text);
  if (bullet !== null) return { ordered: false, number: '', label: '-', width: Math.max(2, bullet[0].length) };
  const enumerator = ENUMERATOR.exec(text);
  if (enumerator === null) return undefined;
  const [whole, open = '', number = '', close = ''] = enumerator;
  if (open === '(' && close !== ')') return undefined;
  return { ordered: true, number, label: open + number + close, width: whole.length };
};

export interface ListItem {
  readonly marker: ListMarker;
  /** Without marker and indentation. */
  readonly lines: readonly Line[];
}

/** The item that begins at `at`, and the line behind it. */
export const itemAt = (lines: readonly Line[], at: number): { item: ListItem; next: number } | undefined => {
  const line = lines[at];
  const marker = markerOf(line);
  if (line === undefined || marker === undefined) return undefined;
  const rest = indentedFrom(lines, at + 1, marker.width);
  const cut = (some: Line): Line => ({ ...some, text: some.text.slice(marker.width) });
  // "1. e4 was played" is a sentence when what follows is neither empty, nor indented, nor another item.
  const follower = lines[at + 1];
  if (marker.ordered && rest.length === 0 && !isBlank(follower) && markerOf(follower) === undefined) return undefined;
  return { item: { marker, lines: [cut(line), ...rest.map(cut)] }, next: at + 1 + rest.length };
};
