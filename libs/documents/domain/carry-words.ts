import { decodeWords, encodeWords, type PlacedWord } from '#kernel';
import type { Edit } from '../events.ts';

function* moved(words: Iterable<PlacedWord>, edits: readonly Edit[]): Generator<PlacedWord> {
  let [n, shift] = [0, 0];
  for (const word of words) {
    for (let edit = edits[n]; edit && edit.end <= word.start; edit = edits[++n])
      shift += edit.replacement.length - (edit.end - edit.start);
    const next = edits[n];
    if (!next || next.start >= word.end) yield { ...word, start: word.start + shift, end: word.end + shift };
  }
}

/** Places of words for an edited text: words that an edit touched are not printed anywhere any more. Edits do not overlap. */
export const carryWords = (words: Uint8Array, edits: readonly Edit[]): Uint8Array =>
  encodeWords(
    moved(
      decodeWords(words),
      edits.toSorted((a, b) => a.start - b.start || a.end - b.end),
    ),
  );
