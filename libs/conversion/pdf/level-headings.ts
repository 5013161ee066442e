import type { PdfPiece } from './pdf-piece.ts';

type Heading = Extract<PdfPiece, { kind: 'heading' }>;

const SAME = 0.6;
const MAX_LEVEL = 6;

const levelOf = ({ height }: Heading, known: readonly Heading[], heights: readonly number[]): number => {
  const same = known.find((other) => Math.abs(other.height - height) < SAME);
  if (same !== undefined) return same.level;
  const taller = known.filter((other) => other.height > height).map(({ level }) => level);
  if (taller.length > 0) return Math.min(MAX_LEVEL, Math.max(...taller) + 1);
  if (known.length > 0) return Math.max(1, Math.min(...known.map(({ level }) => level)) - 1);
  return Math.min(MAX_LEVEL, heights.filter((other) => other > height + SAME).length + 1);
};

/** Gives headings that were found by their looks a level beside those that the parser is sure of: by size. */
export const levelHeadings = (pieces: readonly PdfPiece[]): PdfPiece[] => {
  const headings = pieces.filter((piece) => piece.kind === 'heading');
  const known = headings.filter(({ certain }) => certain);
  const heights = [...new Set(headings.map(({ height }) => Math.round(height)))];
  return pieces.map((piece) => {
    if (piece.kind !== 'heading') return piece;
    // Counted from 0, as outline levels are.
    return { ...piece, level: (piece.certain ? piece.level : levelOf(piece, known, heights)) - 1 };
  });
};
