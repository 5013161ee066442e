import { diffArrays } from 'diff';
import type { Span } from '#kernel';

/** What is carried over of a block: who it is, and where it stands in the source. */
interface Carried extends Span {
  readonly id: string;
  readonly page?: number;
  readonly boxes?: readonly unknown[];
  readonly source?: object;
}

type Place = Pick<Carried, 'page' | 'boxes' | 'source'>;

/** Blocks that differ, at most, before a stretch of them counts as rewritten: comparing takes time with the square of it. */
const MAX_DIFFERING = 2_000;

/**
 * Gives the blocks of an edited text the ids, pages, boxes and source places of the base version's blocks: unchanged blocks
 * keep theirs, blocks that were edited are taken in order, and a block more than there were stands where its neighbour
 * stood, under a new id that no other version has (`v3b1`).
 */
export const carryBlocks = <Block extends Carried>(
  base: { readonly text: string; readonly blocks: readonly Carried[] },
  edited: { readonly text: string; readonly blocks: readonly Block[] },
  version: number,
): (Block & Place)[] => {
  const texts = ({ text, blocks }: typeof base): string[] => blocks.map(({ start, end }) => text.slice(start, end));
  let fresh = 0;
  const carried: (Block & Place)[] = [];
  let [left, right] = [0, 0];
  const take = (gone: number, come: number): void => {
    for (let n = 0; n < come; n++) {
      const block = edited.blocks[right + n];
      const origin = base.blocks[left + Math.min(n, gone - 1)];
      if (block === undefined) continue;
      const id = n < gone && origin ? origin.id : `v${version}b${++fresh}`;
      carried.push({ ...block, id, ...(gone > 0 && origin ? placeOf(origin) : {}) });
    }
    left += gone;
    right += come;
  };
  for (const { same, gone, come } of runsOf(texts(base), texts(edited))) {
    take(gone, come);
    for (let n = 0; n < same; n++) take(1, 1);
  }
  return carried;
};

interface Run {
  readonly gone: number;
  readonly come: number;
  /** Equal ones behind it. */
  readonly same: number;
}

const runsOf = (before: readonly string[], after: readonly string[]): Run[] => {
  const runs: { gone: number; come: number; same: number }[] = [{ gone: 0, come: 0, same: 0 }];
  const parts = diffArrays([...before], [...after], { maxEditLength: MAX_DIFFERING });
  if (parts === undefined) return [{ gone: before.length, come: after.length, same: 0 }];
  for (const { added, removed, value } of parts) {
    let run = runs.at(-1);
    if (run === undefined || run.same > 0) runs.push((run = { gone: 0, come: 0, same: 0 }));
    if (removed) run.gone += value.length;
    else if (added) run.come += value.length;
    else run.same += value.length;
  }
  return runs;
};

const placeOf = ({ page, boxes, source }: Carried): Place => ({
  ...(page === undefined ? {} : { page }),
  ...(boxes === undefined ? {} : { boxes }),
  ...(source === undefined ? {} : { source }),
});
