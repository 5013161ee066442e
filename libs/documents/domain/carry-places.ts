import type { Edit } from '../events.ts';

/** What a block needs to be carried over: its span and where it stands in the source. */
interface Placed {
  readonly start: number;
  readonly end: number;
  readonly page?: number;
  readonly boxes?: readonly unknown[];
  readonly source?: object;
}

type Place = Pick<Placed, 'page' | 'boxes' | 'source'>;

/**
 * Gives the blocks of an edited text the pages, boxes and source places of the base version's blocks: those before the
 * edit by their own span, those after it by their shifted span, and those that the edit touched from what it touched.
 */
export const carryPlaces = <Block extends Placed>(
  base: readonly Placed[],
  edited: readonly Block[],
  { start, end, replacement }: Edit,
): (Block & Place)[] => {
  const shift = replacement.length - (end - start);
  const moved = base.map((block) => ({
    place: placeOf(block),
    start: block.start >= end ? block.start + shift : Math.min(block.start, start),
    end: block.end >= end ? block.end + shift : Math.min(block.end, start),
  }));
  let from = 0;
  return edited.map((block) => {
    while (from < moved.length && (moved[from]?.end ?? 0) <= block.start) from += 1;
    const origin = moved[from];
    return origin && origin.start < block.end ? { ...block, ...origin.place } : block;
  });
};

const placeOf = ({ page, boxes, source }: Placed): Place => ({
  ...(page === undefined ? {} : { page }),
  ...(boxes === undefined ? {} : { boxes }),
  ...(source === undefined ? {} : { source }),
});
