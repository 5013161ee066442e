import type { Span } from '#kernel';

const MOST_USES = 200;
const WORD = /[\p{L}\p{N}_]+/gu;
const LEADING_WORD = /^[\p{L}\p{N}_]+/u;
const WORD_UNIT = /[\p{L}\p{N}_]/u;
/** Singular or plural, and then no further letter. */
const ENDS = /^(?:s|es)?(?![\p{L}\p{N}_])/u;

export interface NamePlace {
  readonly name: string;
  /** Where it is named first: no use of its own. */
  readonly start: number;
  /** What it means: names in there are no uses either. */
  readonly own: Span;
}

/** Reads a text once, and then finds the places of many names in it, singular or plural, each in the time of its own places. */
export const useFinder = (prose: string): ((place: NamePlace) => readonly Span[]) => {
  const starts = new Map<string, number[]>();
  for (const { 0: word, index } of prose.matchAll(WORD)) {
    const list = starts.get(word);
    if (list) list.push(index);
    else starts.set(word, [index]);
  }
  const anywhere = (name: string): readonly number[] => {
    const found: number[] = [];
    for (let at = prose.indexOf(name); at >= 0; at = prose.indexOf(name, at + name.length)) found.push(at);
    return found;
  };
  const candidates = (name: string): readonly number[] => {
    const word = LEADING_WORD.exec(name)?.[0];
    if (word === undefined) return anywhere(name);
    if (word !== name) return starts.get(word) ?? [];
    return ['', 's', 'es'].flatMap((ending) => starts.get(word + ending) ?? []).sort((a, b) => a - b);
  };
  return ({ name, start, own }) => {
    const spans: Span[] = [];
    for (const at of candidates(name)) {
      if (spans.length >= MOST_USES) break;
      const end = at + name.length;
      if (!prose.startsWith(name, at) || WORD_UNIT.test(prose[at - 1] ?? ' ')) continue;
      if (!ENDS.test(prose.slice(end, end + 4)) || at === start || (at >= own.start && end <= own.end)) continue;
      spans.push({ start: at, end });
    }
    return spans;
  };
};
