import type { Origin } from '../draft.ts';
import { escapeLineStart } from '../escape-markdown.ts';
import type { Piece } from './piece.ts';

const MAX_LEVEL = 6;

const fence = (text: string): string => {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`{3,}/g), ([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}\n${text}\n${marks}`;
};

const table = (rows: readonly (readonly string[])[]): string => {
  const [head = [], ...body] = rows.map((row) =>
    `| ${row.map((cell) => cell || ' ').join(' | ')} |`.replace(/ {2,}/g, ' '),
  );
  const line = `|${' --- |'.repeat(rows[0]?.length ?? 1)}`;
  return [head, line, ...body].join('\n');
};

const escapeLines = (text: string): string => text.split('\n').map(escapeLineStart).join('\n');

/** Lines after the first must stand under the text of their item. */
const indented = (text: string, width: number): string =>
  text.replace(/\s*\n\s*/g, (gap) => (gap.startsWith('  \n') ? '  \n' : '\n') + ' '.repeat(width));

/** Nesting of the open list: level in the source, and column where the text of its items begins. */
type OpenItems = { level: number; column: number }[];

const item = ({ level, marker, text, asPrinted }: Extract<Piece, { kind: 'item' }>, open: OpenItems): string => {
  while ((open.at(-1)?.level ?? -1) >= level) open.pop();
  const indent = open.at(-1)?.column ?? 0;
  // A check box is text of its item to Markdown.
  const column = indent + (marker.startsWith('- [') ? 1 : marker.length) + 1;
  open.push({ level, column });
  return `${' '.repeat(indent)}${marker} ${asPrinted === true ? escapeLines(text) : indented(text, column)}`;
};

/** Code paragraphs in a row are lines of one listing. */
const joinCode = (pieces: readonly Piece[]): Piece[] => {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (piece.kind === 'code' && last?.kind === 'code')
      all[all.length - 1] = { ...last, text: `${last.text}\n${piece.text}` };
    else all.push(piece);
  }
  return all.filter((piece) => piece.kind !== 'code' || piece.text.trim() !== '');
};

/** Markdown goes on counting where a list ends, unless something stands between. */
const LIST_END = '<!-- -->';

const numberOf = (piece: Piece | undefined): number | undefined =>
  piece?.kind === 'item' && /^\d/.test(piece.marker) ? parseInt(piece.marker, 10) : undefined;

/** The Markdown of a document, and where each stretch came from. */
export const writePieces = (pieces: readonly Piece[]): { markdown: string; origins: Origin[] } => {
  const origins: Origin[] = [];
  const open: OpenItems = [];
  // Under a title of its own, a first-level heading is the second level.
  const shift = pieces.some(({ kind }) => kind === 'title') ? 2 : 1;
  let markdown = '';
  let last: Piece | undefined;
  /** Last number of the list at each level. */
  const numbers = new Map<number, number | undefined>();

  const write = (piece: Piece): string => {
    if (piece.kind !== 'item') open.length = 0;
    switch (piece.kind) {
      case 'title':
        return `# ${piece.text}`;
      case 'heading':
        return `${'#'.repeat(Math.min(MAX_LEVEL, piece.level + shift))} ${piece.text}`;
      case 'item':
        return item(piece, open);
      case 'code':
        return fence(piece.text);
      case 'quote':
        return escapeLines(piece.text).replace(/^/gm, '> ');
      case 'formula':
        return `$$${piece.latex}$$${piece.after === '' ? '' : ` ${piece.after}`}`;
      case 'table':
        return table(piece.rows);
      case 'chart':
        return '';
      case 'note':
        return `[^${piece.number}]: ${piece.text.replace(/\n+/g, '\n    ')}`;
      default:
        return escapeLines(piece.text);
    }
  };

  /** True when Markdown would print another number than the source does. */
  const restartsList = (piece: Extract<Piece, { kind: 'item' }>): boolean => {
    const before = numbers.get(piece.level);
    const now = numberOf(piece);
    return (
      open.some(({ level }) => level === piece.level) && before !== undefined && now !== undefined && now !== before + 1
    );
  };

  for (const piece of joinCode(pieces)) {
    const restarts = piece.kind === 'item' && last?.kind === 'item' && restartsList(piece);
    const text = write(piece);
    const close = !restarts && piece.kind === last?.kind && (piece.kind === 'item' || piece.kind === 'note');
    if (markdown !== '') markdown += close ? '\n' : '\n\n';
    if (restarts) markdown += `${LIST_END}\n\n`;
    const start = markdown.length;
    markdown += text;
    last = piece;
    if (piece.kind === 'item') numbers.set(piece.level, numberOf(piece));
    origins.push({ start, end: markdown.length, ...piece.place });
  }
  return { markdown: markdown === '' ? '' : `${markdown}\n`, origins };
};
