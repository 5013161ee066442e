import type { Piece } from '../pieces/piece.ts';

/** A piece whose headings know how tall they are printed; `certain` levels come from the parser. */
export type PdfPiece =
  | Exclude<Piece, { kind: 'heading' }>
  | (Extract<Piece, { kind: 'heading' }> & { readonly height: number; readonly certain: boolean });

/** Is it a picture, and nothing but a picture? */
export const isPicture = (piece: PdfPiece): boolean =>
  piece.kind === 'paragraph' && /^!\[[^\]]*\]\(images\/[^)]*\)$/.test(piece.text);
