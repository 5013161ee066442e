import type { Piece } from './piece.ts';

const lineOf = (piece: Piece): string => {
  switch (piece.kind) {
    case 'item':
      return `${piece.marker} ${piece.text}`;
    case 'formula':
      return `$${piece.latex.replaceAll('|', '\\vert ')}$${piece.after === '' ? '' : ` ${piece.after}`}`;
    case 'table':
      return piece.rows.map((row) => row.filter((cell) => cell !== '').join(' ')).join('\n');
    case 'chart':
      return '';
    default:
      return piece.text;
  }
};

/** Blocks inside a table cell as lines of it: all that a Markdown table can hold. */
export const cellText = (pieces: readonly Piece[]): string =>
  pieces
    .map(lineOf)
    .filter((line) => line !== '')
    .join('\n')
    .replace(/\s*\n\s*/g, '<br>');
