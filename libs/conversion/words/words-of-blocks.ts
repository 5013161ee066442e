import { decodeWords, type PageBox, type Span } from '#kernel';
import type { Block } from '../document.ts';

/** A word of a block, or the part of it that stands on one line. */
export type BlockWord = Span & { readonly box: PageBox };

export type BlockWithWords = Block & { readonly words: readonly BlockWord[] };

/** Blocks with the places of their words; with a span, of the words that share a character with it. */
export const wordsOfBlocks = (blocks: readonly Block[], words: Uint8Array, span?: Span): BlockWithWords[] => {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return [];
  const within = {
    start: Math.max(first.start, span?.start ?? 0),
    end: Math.min(last.end, span?.end ?? Infinity),
  };
  const found: BlockWord[][] = blocks.map(() => []);
  let block = 0;
  for (const { start, end, page, x, y, width, height } of decodeWords(words, within)) {
    while (block < blocks.length && (blocks[block]?.end ?? 0) <= start) block++;
    if ((blocks[block]?.start ?? end) >= end) continue;
    found[block]?.push({ start, end, box: { page, x, y, width, height } });
  }
  return blocks.map((one, i) => ({ ...one, words: found[i] ?? [] }));
};
