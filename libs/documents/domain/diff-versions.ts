import { createTwoFilesPatch, diffArrays } from 'diff';

export interface DiffSide {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface DiffChange {
  readonly kind: 'insert' | 'delete' | 'replace';
  readonly from: DiffSide;
  readonly to: DiffSide;
}

/**
 * What is never cut in two: formulas, code, addresses of links, HTML tags, LaTeX commands; numbers and times with their signs
 * and units, names with subscripts, words, runs of spaces, marks of emphasis, single characters.
 */
const TOKEN =
  /\$\$[^$]{1,2000}\$\$|\$[^$\n]{1,500}\$|`[^`\n]{1,500}`|\]\([^()\s]{1,500}\)|<\/?[a-z][^<>]{0,200}>|\\[a-z]+|[+-]?\d+(?:[.,:]\d+)*(?:\s?(?:%|bps?\b))?|[\p{L}_][\p{L}\p{N}_'’-]*|[^\S\n]+|\n|\*{1,3}|./gsu;
/** Lines, each with its end. */
const LINE = /[^\n]*\n|[^\n]+$/g;
/** A row of a table: its cells with the bar that ends them. */
const CELL = /(?:\\.|[^|\\])*(?:\||$)/gs;
const ROW = /^\s{0,3}\|.*\|\s*$/;

/** Differences looked for, at most: finding them takes time with the square of it. Beyond, the stretch was rewritten. */
const MAX_LINES = 4_000;
const MAX_WORDS = 1_500;

type Piece = readonly [before: string, after: string];

/** Word-level changes that turn `before` into `after`, in order, with UTF-16 offsets into both. */
export const diffVersions = (before: string, after: string): DiffChange[] => {
  const changes: DiffChange[] = [];
  let [left, right] = [0, 0];
  for (const [from, to] of piecesOf(before, after)) {
    if (from !== to) {
      changes.push({
        kind: from === '' ? 'insert' : to === '' ? 'delete' : 'replace',
        from: { start: left, end: left + from.length, text: from },
        to: { start: right, end: right + to.length, text: to },
      });
    }
    left += from.length;
    right += to.length;
  }
  return changes;
};

/** The same difference as a unified diff of lines. */
export const unifiedDiff = (from: { name: string; text: string }, to: { name: string; text: string }): string => {
  const options = { context: 3, maxEditLength: MAX_LINES };
  return (
    createTwoFilesPatch(from.name, to.name, from.text, to.text, undefined, undefined, options) ??
    `--- ${from.name}\n+++ ${to.name}\n(too much has changed to compare line by line)\n`
  );
};

/** Both texts as pieces that are equal or differ: by lines first, so that no change runs from one block into another. */
const piecesOf = (before: string, after: string): Piece[] =>
  align(before.match(LINE) ?? [], after.match(LINE) ?? [], MAX_LINES).flatMap(([gone, come]) => {
    if (gone.length !== come.length) return wordsOf(gone.join(''), come.join(''));
    return gone.flatMap((line, n) => linePieces(line, come[n] ?? ''));
  });

/** A row of a table is compared cell by cell, so that no change takes in the bar between two. */
const linePieces = (before: string, after: string): Piece[] => {
  if (before === after) return [[before, after]];
  if (!ROW.test(before) || !ROW.test(after)) return wordsOf(before, after);
  const [gone, come] = [before.match(CELL) ?? [], after.match(CELL) ?? []];
  return gone.length === come.length
    ? gone.flatMap((cell, n) => wordsOf(cell, come[n] ?? ''))
    : align(gone, come, MAX_WORDS).map(([from, to]): Piece => [from.join(''), to.join('')]);
};

const wordsOf = (before: string, after: string): Piece[] => {
  if (before === after) return [[before, after]];
  const pieces = align(before.match(TOKEN) ?? [], after.match(TOKEN) ?? [], MAX_WORDS);
  return joined(pieces.map(([from, to]): Piece => [from.join(''), to.join('')]));
};

/** Two changes with nothing but spaces between them are one: a phrase that was rewritten, not word after word. */
const joined = (pieces: readonly Piece[]): Piece[] => {
  const together: Piece[] = [];
  for (const piece of pieces) {
    const [gap, last] = [together.at(-1), together.at(-2)];
    const bridges = gap && last && /^ +$/.test(gap[0]) && gap[0] === gap[1];
    const isReplaced = ([from, to]: Piece): boolean => from !== to && from !== '' && to !== '';
    if (bridges && isReplaced(last) && isReplaced(piece)) {
      together.splice(-2, 2, [last[0] + gap[0] + piece[0], last[1] + gap[1] + piece[1]]);
    } else together.push(piece);
  }
  return together;
};

/** Stretches that are equal and stretches that differ, in turn; all of it one stretch when too much differs. */
const align = (
  before: readonly string[],
  after: readonly string[],
  limit: number,
): (readonly [string[], string[]])[] => {
  const parts = diffArrays([...before], [...after], { maxEditLength: limit });
  if (parts === undefined) return [[[...before], [...after]]];
  const stretches: [string[], string[]][] = [];
  let open: [string[], string[]] | undefined;
  for (const { added, removed, value } of parts) {
    if (!added && !removed) {
      open = undefined;
      for (const same of value) stretches.push([[same], [same]]);
      continue;
    }
    if (!open) stretches.push((open = [[], []]));
    open[removed ? 0 : 1].push(...value);
  }
  return stretches;
};
