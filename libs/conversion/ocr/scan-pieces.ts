import type { Box } from '../document.ts';
import type { Place } from '../draft.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { boxOf } from '../pdf/box-of.ts';
import { joinLines } from '../pdf/join-lines.ts';
import { unionOf } from '../pdf/page.ts';
import type { Piece } from '../pieces/piece.ts';
import { tableText } from '../pieces/table-text.ts';
import type { Scan } from './scan.ts';
import { scanMarker } from './scan-marker.ts';
import { leanBack } from './tilt.ts';
import { readTsv, type ScanLine, type ScanWord } from './read-tsv.ts';

/** Words further apart than this many letter heights stand in different columns. */
const COLUMN_GAP = 1.5;
const MIN_ROWS = 3;
/** A heading is this much taller than the text. */
const TALLER = 1.35;
const MAX_HEADING_WORDS = 14;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const heightOf = ({ words }: ScanLine): number => median(words.map(({ height }) => height));

/** The words of a line by columns. */
const segments = ({ words }: ScanLine, height: number): ScanWord[][] => {
  const all: ScanWord[][] = [];
  for (const word of words) {
    const last = all.at(-1)?.at(-1);
    if (last !== undefined && word.x - (last.x + last.width) <= height * COLUMN_GAP) all.at(-1)?.push(word);
    else all.push([word]);
  }
  return all;
};

const textOf = (words: readonly ScanWord[]): string => words.map(({ text }) => text).join(' ');

/** Lines as they are printed, so that they can be compared with the picture; words that a line end cut are whole. */
const printed = (lines: readonly string[]): string =>
  escapeMarkdown(
    lines.reduce((all, line) =>
      /\p{L}-$/u.test(all) && /^\p{Ll}/u.test(line) ? joinLines([all, line]) : `${all}\n${line}`,
    ),
  );

interface Group {
  readonly columns: number;
  readonly lines: ScanLine[];
}

/** Lines that belong together: rows of a table with as many columns each, an item with its lines, or a paragraph. */
const groupsOf = (lines: readonly ScanLine[], height: number): Group[] => {
  const groups: Group[] = [];
  for (const line of lines) {
    if (scanMarker(line) !== undefined) {
      groups.push({ columns: 1, lines: [line] });
      continue;
    }
    const columns = segments(line, height).length;
    const last = groups.at(-1);
    const before = last?.lines.at(-1);
    const resized =
      before !== undefined &&
      Math.max(heightOf(before), heightOf(line)) > Math.min(heightOf(before), heightOf(line)) * TALLER;
    const samePlace =
      !resized && before?.page === line.page && before.block === line.block && before.paragraph === line.paragraph;
    if (last !== undefined && last.columns === columns && before?.page === line.page && (columns > 1 || samePlace)) {
      last.lines.push(line);
    } else groups.push({ columns, lines: [line] });
  }
  return groups;
};

/** Pieces of pages that were read by OCR. `scale` turns dots into points; `page` is that of a single page. */
export const scanPieces = ({ tsv, tilt }: Pick<Scan, 'tsv' | 'tilt'>, scale: number, page?: number): Piece[] => {
  const lines = readTsv(tsv);
  const body = median(lines.map(heightOf));

  const placeOf = (some: readonly ScanLine[]): Place => {
    const number = page ?? some[0]?.page ?? 1;
    const words = some.flatMap((line) => line.words);
    const area = unionOf(tilt === undefined ? words : words.map((word) => leanBack(word, tilt)));
    const box: Box = boxOf(number, {
      x: area.x * scale,
      y: area.y * scale,
      width: area.width * scale,
      height: area.height * scale,
    });
    return { page: number, boxes: [box] };
  };

  /** Where the markers of the open lists stand. */
  const indents: number[] = [];
  const levelOf = (x: number): number => {
    while (indents.length > 0 && x < (indents.at(-1) ?? 0) - body / 2) indents.pop();
    if (indents.length === 0 || x > (indents.at(-1) ?? 0) + body / 2) indents.push(x);
    return indents.length - 1;
  };

  return groupsOf(lines, body).flatMap(({ columns, lines: some }): Piece[] => {
    const place = placeOf(some);
    if (columns > 1 && some.length >= MIN_ROWS) {
      return [
        { kind: 'table', place, rows: some.map((line) => segments(line, body).map((cell) => tableText(textOf(cell)))) },
      ];
    }
    const marker = some[0] === undefined ? undefined : scanMarker(some[0]);
    if (marker !== undefined) {
      const written = printed(some.map((line, i) => textOf(line.words.slice(i === 0 ? 1 : 0))));
      return [{ kind: 'item', place, level: levelOf(marker.x), marker: marker.marker, text: written, asPrinted: true }];
    }
    indents.length = 0;
    const text = printed(some.map((line) => textOf(line.words)));
    const [only] = some;
    const isHeading =
      some.length === 1 &&
      only !== undefined &&
      heightOf(only) >= body * TALLER &&
      only.words.length <= MAX_HEADING_WORDS;
    return [isHeading ? { kind: 'heading', place, level: 0, text } : { kind: 'paragraph', place, text }];
  });
};
