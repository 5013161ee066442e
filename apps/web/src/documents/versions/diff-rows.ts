interface Side {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A change as the API tells it: what stood in the one text, and what stands in the other. */
export interface Change {
  readonly from: Side;
  readonly to: Side;
}

export interface Piece {
  readonly kind: 'same' | 'delete' | 'insert';
  readonly text: string;
  /** Number of the change, from 0; absent for what is the same. */
  readonly change?: number;
}

/** Some lines that belong together: the texts are the same at its edges. */
export interface DiffRow {
  readonly pieces: readonly Piece[];
  /** Number of its first line in the one text and in the other, from 1. */
  readonly fromLine: number;
  readonly toLine: number;
}

/** Rows that are shown, or rows without a change that are left out until somebody asks. */
export type DiffPart =
  | { readonly kind: 'rows'; readonly rows: readonly DiffRow[] }
  | { readonly kind: 'gap'; readonly rows: readonly DiffRow[] };

/** Rows on either side of a change that are shown with it. */
const CONTEXT = 2;

/** The pieces of both texts in the order of reading: what went before what came. */
const piecesOf = (from: string, changes: readonly Change[]): Piece[] => {
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], text: string, change?: number): void => {
    if (text !== '') pieces.push({ kind, text, ...(change === undefined ? {} : { change }) });
  };
  let at = 0;
  for (const [number, change] of changes.entries()) {
    add('same', from.slice(at, change.from.start));
    add('delete', change.from.text, number);
    add('insert', change.to.text, number);
    at = change.from.end;
  }
  add('same', from.slice(at));
  return pieces;
};

const linesIn = (pieces: readonly Piece[], not: Piece['kind']): number =>
  pieces.reduce((lines, { kind, text }) => (kind === not ? lines : lines + text.split('\n').length - 1), 0);

/** Both texts in rows that end where both have the same end of a line. */
export const diffRows = (from: string, changes: readonly Change[]): DiffRow[] => {
  const rows: DiffRow[] = [];
  let pieces: Piece[] = [];
  let [fromLine, toLine] = [1, 1];
  const end = (): void => {
    rows.push({ pieces, fromLine, toLine });
    fromLine += linesIn(pieces, 'insert');
    toLine += linesIn(pieces, 'delete');
    pieces = [];
  };
  for (const piece of piecesOf(from, changes)) {
    if (piece.kind !== 'same') {
      pieces.push(piece);
      continue;
    }
    const lines = piece.text.split('\n');
    for (const [index, line] of lines.entries()) {
      const last = index === lines.length - 1;
      const text = last ? line : `${line}\n`;
      if (text !== '') pieces.push({ kind: 'same', text });
      if (!last) end();
    }
  }
  if (pieces.length > 0) end();
  return rows;
};

const isChanged = ({ pieces }: DiffRow): boolean => pieces.some(({ kind }) => kind !== 'same');

/** Rows with a change and those around them, apart from long runs without one. */
export const diffParts = (rows: readonly DiffRow[]): DiffPart[] => {
  const shown = new Set<number>();
  for (const [index, row] of rows.entries())
    if (isChanged(row)) for (let near = index - CONTEXT; near <= index + CONTEXT; near++) shown.add(near);
  const parts: { kind: DiffPart['kind']; rows: DiffRow[] }[] = [];
  for (const [index, row] of rows.entries()) {
    const kind = shown.has(index) ? 'rows' : 'gap';
    const last = parts.at(-1);
    if (last?.kind === kind) last.rows.push(row);
    else parts.push({ kind, rows: [row] });
  }
  // To open a gap of one row takes as much room as the row.
  return parts.map((part) => (part.kind === 'gap' && part.rows.length === 1 ? { ...part, kind: 'rows' } : part));
};
