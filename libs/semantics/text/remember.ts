/** UTF-16 units of text in one generation: a hundred pages and some. A memory holds two. */
const GENERATION = 400_000;

const forgets: (() => void)[] = [];

/**
 * The function with a memory: what it gave for a text it gives again without computing. For pure functions only, whose answers nobody
 * changes. After an edit nearly every block and sentence of a document is one that was seen before. When a generation is full, the one
 * before it is dropped; what is asked for again moves into the young one.
 */
export const remember = <Value>(compute: (text: string) => Value): ((text: string) => Value) => {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  let size = 0;
  forgets.push(() => {
    young = new Map();
    old = new Map();
    size = 0;
  });
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const value = old.get(text) ?? compute(text);
    if (size + text.length > GENERATION) {
      old = young;
      young = new Map();
      size = 0;
    }
    young.set(text, value);
    size += text.length;
    return value;
  };
};

/** Empties all memories: what follows is computed as in a new process. */
export const forgetTexts = (): void => {
  for (const forget of forgets) forget();
};
