import type { GroupMember } from './group-member.ts';

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/\.[a-z]{2,5}$/, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const holds = (words: readonly string[], part: readonly string[]): boolean =>
  part.length > 0 && words.some((_, at) => part.every((word, n) => words[at + n] === word));

/** A name of one word ("Guide") says too little to be found inside of a longer one. */
const MIN_WORDS = 2;

/**
 * The members whose title, or first heading, is the name that a document is called by: word for word where one is, else
 * those that hold it ("the Calculation Manual" for "Harbour Calculation Manual", and the other way round).
 */
export const membersNamed = (name: string, members: readonly GroupMember[]): readonly GroupMember[] => {
  const wanted = wordsOf(name);
  const titles = ({ title, ir }: GroupMember): string[][] => [title, ir.title?.text ?? ''].map(wordsOf);
  const exact = members.filter((member) => titles(member).some((title) => title.join(' ') === wanted.join(' ')));
  if (exact.length > 0) return exact;
  return members.filter((member) =>
    titles(member).some(
      (title) =>
        (wanted.length >= MIN_WORDS && holds(title, wanted)) || (title.length >= MIN_WORDS && holds(wanted, title)),
    ),
  );
};
