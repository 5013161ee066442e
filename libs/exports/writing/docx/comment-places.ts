import type { RecordedFinding } from '#analysis/messages';
import type { Block, Piece } from '../text/block.ts';

/** Where comments begin and end: numbers of comments by the piece before or behind which their marks stand. */
export interface CommentPlaces {
  readonly opening: ReadonlyMap<Piece, readonly number[]>;
  readonly closing: ReadonlyMap<Piece, readonly number[]>;
}

/**
 * Finds the words that each finding quotes. One that has none of its own in the text (a quote of markup only) goes to the
 * word before it. The number of a finding is its place in the list.
 */
export const commentPlaces = (
  blocks: readonly Block[],
  findings: readonly Pick<RecordedFinding, 'start' | 'end'>[],
): CommentPlaces => {
  const opening = new Map<Piece, number[]>();
  const closing = new Map<Piece, number[]>();
  const pieces = blocks
    .flatMap(({ cells, deleted }) => (deleted ? [] : cells.flat()))
    .filter(({ deleted, kind }) => deleted === undefined && kind !== 'break');
  const add = (places: Map<Piece, number[]>, piece: Piece, number: number): void => {
    places.set(piece, [...(places.get(piece) ?? []), number]);
  };
  findings.forEach(({ start, end }, number) => {
    const first = firstEndingAfter(pieces, start);
    const inside = pieces[first];
    if (inside === undefined || inside.start >= Math.max(end, start + 1)) {
      const near = pieces[first - 1] ?? inside;
      if (near === undefined) return;
      add(opening, near, number);
      add(closing, near, number);
      return;
    }
    let last = first;
    while ((pieces[last + 1]?.start ?? Infinity) < end) last += 1;
    add(opening, inside, number);
    add(closing, pieces[last] ?? inside, number);
  });
  return { opening, closing };
};

/** Live pieces stand in the order of their offsets. */
const firstEndingAfter = (pieces: readonly Piece[], offset: number): number => {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};
