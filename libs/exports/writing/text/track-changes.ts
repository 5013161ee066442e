import { diffArrays } from 'diff';
import type { Block, Piece, Revision } from './block.ts';

/** How far ahead a changed block looks for what became of it. */
const WINDOW = 20;
/** Share of words that two blocks have in common for one to be a change of the other. */
const SIMILAR = 0.4;

export interface LaterVersion {
  readonly revision: Revision;
  readonly blocks: readonly Block[];
}

/**
 * One document that holds a version and what later versions changed in it, each change with who made it. Accepting every
 * change gives the last version, rejecting every change gives the first.
 */
export const trackChanges = (base: readonly Block[], later: readonly LaterVersion[]): readonly Block[] =>
  later.reduce((merged: readonly Block[], { revision, blocks }) => mergeBlocks(merged, blocks, revision), base);

interface Side {
  readonly inserted?: Revision;
  readonly deleted?: Revision;
}

const isLive = ({ deleted }: Side): boolean => deleted === undefined;

/** What is left of something when it goes: nothing of what came after the first version, else a mark. */
const gone = <Item extends Side>(item: Item, revision: Revision): Item[] =>
  item.inserted === undefined ? [{ ...item, deleted: item.deleted ?? revision }] : [];

const goneBlock = (block: Block, revision: Revision): Block[] =>
  block.deleted === undefined
    ? // Numbers of lists are given anew in each version: what is gone counts with no list that stays.
      gone(
        {
          ...block,
          list: block.list && { ...block.list, list: -block.list.list },
          cells: block.cells.map((cell) => cell.flatMap((piece) => gone(piece, revision))),
        },
        revision,
      )
    : [block];

const pieceKey = ({ kind, text, look }: Piece): string =>
  `${kind}\u0000${text}\u0000${look.bold ?? ''}${look.italic ?? ''}${look.strike ?? ''}${look.code ?? ''}${look.link ?? ''}`;

const shapeKey = ({ kind, depth, quote, list, columns, cells, label }: Block): string =>
  [kind, depth, quote, list?.level, list?.ordered, list?.first, columns, cells.length, label].join('/');

const live = (block: Block): Block => ({ ...block, cells: block.cells.map((cell) => cell.filter(isLive)) });

const blockKey = (block: Block): string =>
  JSON.stringify([shapeKey(block), block.cells.map((cell) => cell.map(pieceKey))]);

/** Walks two lists side by side: what stayed, what went, what came. Dead ones of the first stay where they are. */
const align = <Item extends Side>(
  before: readonly Item[],
  after: readonly Item[],
  key: (item: Item) => string,
): { kept?: [Item, Item]; dead?: Item; removed?: Item; added?: Item }[] => {
  const steps: ReturnType<typeof align<Item>> = [];
  let [left, right] = [0, 0];
  const passDead = (): void => {
    for (let item = before[left]; item !== undefined && !isLive(item); item = before[++left])
      steps.push({ dead: item });
  };
  for (const part of diffArrays(before.filter(isLive).map(key), after.map(key))) {
    for (let n = 0; n < part.value.length; n++) {
      const next = after[right];
      if (part.added) {
        right += 1;
        if (next !== undefined) steps.push({ added: next });
        continue;
      }
      passDead();
      const item = before[left++];
      if (item === undefined) continue;
      if (part.removed) steps.push({ removed: item });
      else {
        right += 1;
        if (next !== undefined) steps.push({ kept: [item, next] });
      }
    }
  }
  passDead();
  return steps;
};

const mergeCell = (before: readonly Piece[], after: readonly Piece[], revision: Revision): Piece[] =>
  align(before, after, pieceKey).flatMap(({ kept, dead, removed, added }): Piece[] => {
    if (kept) return [{ ...kept[1], ...(kept[0].inserted === undefined ? {} : { inserted: kept[0].inserted }) }];
    if (removed) return gone(removed, revision);
    if (added) return [{ ...added, inserted: revision }];
    return dead ? [dead] : [];
  });

const mergeBlock = (before: Block, after: Block, revision: Revision): Block => ({
  ...after,
  cells: after.cells.map((cell, n) => mergeCell(before.cells[n] ?? [], cell, revision)),
  ...(before.inserted === undefined ? {} : { inserted: before.inserted }),
});

const inserted = (block: Block, revision: Revision): Block => ({
  ...block,
  inserted: revision,
  cells: block.cells.map((cell) => cell.map((piece) => ({ ...piece, inserted: revision }))),
});

const mergeBlocks = (before: readonly Block[], after: readonly Block[], revision: Revision): Block[] => {
  const merged: Block[] = [];
  const out: { dead?: Block; removed?: Block }[] = [];
  const came: Block[] = [];
  const flush = (): void => {
    const removed = out.flatMap((step) => (step.removed ? [step.removed] : []));
    const partner = pairUp(removed, came);
    let next = 0;
    for (const step of out.splice(0)) {
      const mine = step.removed && partner.get(step.removed);
      if (step.removed && mine !== undefined) {
        for (; next < mine; next++)
          merged.push(...came.slice(next, next + 1).map((block) => inserted(block, revision)));
        const block = came[next++];
        if (block) merged.push(mergeBlock(step.removed, block, revision));
      } else merged.push(...(step.dead ? [step.dead] : step.removed ? goneBlock(step.removed, revision) : []));
    }
    merged.push(
      ...came
        .splice(0)
        .slice(next)
        .map((block) => inserted(block, revision)),
    );
  };
  for (const { kept, dead, removed, added } of align(before, after, (block) => blockKey(live(block)))) {
    if (kept) {
      flush();
      merged.push(mergeBlock(kept[0], kept[1], revision));
    } else if (added) came.push(added);
    else out.push({ ...(dead ? { dead } : {}), ...(removed ? { removed } : {}) });
  }
  flush();
  return merged;
};

/** For blocks that went, the place among those that came of the one that each became; in order, so that nothing crosses. */
const pairUp = (removed: readonly Block[], came: readonly Block[]): ReadonlyMap<Block, number> => {
  const partners = new Map<Block, number>();
  let from = 0;
  for (const block of removed) {
    for (let n = from; n < Math.min(came.length, from + WINDOW); n++) {
      const other = came[n];
      if (!other || !isSimilar(live(block), other)) continue;
      partners.set(block, n);
      from = n + 1;
      break;
    }
  }
  return partners;
};

const isSimilar = (one: Block, other: Block): boolean => {
  if (shapeKey(one) !== shapeKey(other)) return false;
  const words = (block: Block): string[] =>
    block.cells.flat().flatMap(({ text }) => (text.trim() === '' ? [] : [text]));
  const [mine, theirs] = [words(one), new Set(words(other))];
  if (mine.length + theirs.size === 0) return true;
  const common = new Set(mine.filter((word) => theirs.has(word))).size;
  return common >= SIMILAR * Math.max(new Set(mine).size, theirs.size);
};
