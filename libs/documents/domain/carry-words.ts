import { decodeWords, encodeWords, type PlacedWord } from '#kernel';
import type { Edit } from '../events.ts';

function* moved(words: Iterable<PlacedWord>, { start, end, replacement }: Edit): Generator<PlacedWord> {
  const shift = replacement.length - (end - start);
  for (const word of words) {
    if (word.end <= start) yield word;
    else if (word.start >= end) yield { ...word, start: word.start + shift, end: word.end + shift };
  }
}

/** Places of words for an edited text: words that the edit touched are not printed anywhere any more. */
export const carryWords = (words: Uint8Array, edit: Edit): Uint8Array => encodeWords(moved(decodeWords(words), edit));
