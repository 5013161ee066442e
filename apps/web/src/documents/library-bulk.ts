/** How far an action on many things has come. */
export interface BulkProgress {
  readonly done: number;
  readonly total: number;
  readonly failures: readonly BulkFailure[];
}

export interface BulkFailure {
  readonly id: string;
  readonly error: unknown;
}

/** So many requests at a time: the page stays usable, and so does the server. */
const AT_A_TIME = 4;

/** Does something with each id, a few at a time; one that fails stops no other. Tells after each how far it has come. */
export const doForEach = async (
  ids: readonly string[],
  act: (id: string) => Promise<unknown>,
  tell: (progress: BulkProgress) => void,
): Promise<BulkProgress> => {
  const failures: BulkFailure[] = [];
  const waiting = [...ids];
  let done = 0;
  const work = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      try {
        await act(id);
      } catch (error) {
        failures.push({ id, error });
      }
      done += 1;
      tell({ done, total: ids.length, failures: [...failures] });
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_A_TIME, ids.length) }, work));
  return { done, total: ids.length, failures };
};

/** Tags after some were added and some taken away, each once, in the order they came. */
export const changedTags = (
  tags: readonly string[],
  added: readonly string[],
  removed: readonly string[],
): readonly string[] => [...new Set([...tags, ...added])].filter((tag) => !removed.includes(tag));

/** The tags that most of the documents have, the most frequent first. */
export const frequentTags = (documents: readonly { readonly tags: readonly string[] }[], most: number): string[] => {
  const counts = new Map<string, number>();
  for (const { tags } of documents) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, times], [b, others]) => others - times || a.localeCompare(b))
    .slice(0, most)
    .map(([tag]) => tag);
};
