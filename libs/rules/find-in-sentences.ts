import type { Span } from '#kernel';
import type { SemanticIr, Sentence } from '#semantics';

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
    [...sentence.text.matchAll(pattern)].map((match) => ({
      sentence,
      match,
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
    })),
  );
