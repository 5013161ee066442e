import type { Span } from '#kernel';
import { remember, type SemanticIr, type Sentence } from '#semantics';

export interface Match extends Span {
  readonly sentence: Sentence;
  readonly match: RegExpExecArray;
}

/** All matches of a global pattern in the document's sentences, with offsets into the Markdown. */
export const findInSentences = (
  ir: SemanticIr,
  pattern: RegExp,
  where: (sentence: Sentence) => boolean = () => true,
): readonly Match[] =>
  ir.sentences.filter(where).flatMap((sentence) =>
    matchesOf(pattern)(sentence.text).map((match) => ({
      sentence,
      match,
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
    })),
  );

const NONE: readonly RegExpExecArray[] = [];
const memories = new WeakMap<RegExp, (text: string) => readonly RegExpExecArray[]>();

const matchesOf = (pattern: RegExp): ((text: string) => readonly RegExpExecArray[]) => {
  const known = memories.get(pattern);
  if (known) return known;
  const memory = remember((text) => {
    const matches = [...text.matchAll(pattern)];
    return matches.length === 0 ? NONE : matches;
  });
  memories.set(pattern, memory);
  return memory;
};
