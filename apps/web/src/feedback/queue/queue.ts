import type { Schemas } from '../../api/client.ts';
import type { Grouping, ReviewSearch, StatusFilter } from '../review-search.ts';

export type Item = Schemas['FeedbackView'];

/** A heading of the queue with the items below it. */
export interface Group {
  readonly key: string;
  /** What the heading says beyond its key: the section's or the rule's title. */
  readonly title: string;
  readonly items: readonly Item[];
}

/** Where an item stands in the version that is shown, and in which section of it. */
export interface Place {
  readonly start: number;
  readonly section: string;
}

const RANK: Readonly<Record<Item['severity'], number>> = { critical: 0, high: 1, medium: 2, low: 3 };

export const isDecided = ({ status }: Item): boolean =>
  status === 'accepted' || status === 'modified' || status === 'rejected';

const ADMITS: Readonly<Record<StatusFilter, (item: Item) => boolean>> = {
  pending: ({ status }) => status === 'pending',
  decided: isDecided,
  lost: ({ status }) => status === 'orphaned' || status === 'superseded',
  all: () => true,
};

/** The items that the filters let through. */
export const filterItems = (
  items: readonly Item[],
  { status = 'pending', severity, rule, q }: ReviewSearch,
): readonly Item[] => {
  const words = q?.trim().toLowerCase() ?? '';
  return items.filter(
    (item) =>
      ADMITS[status](item) &&
      (severity === undefined || item.severity === severity) &&
      (rule === undefined || item.ruleId === rule) &&
      (words === '' ||
        [item.title, item.explanation, item.ruleId, item.original.quote].some((text) =>
          text.toLowerCase().includes(words),
        )),
  );
};

/** Items under headings; groups by weight (severity, rule) or by place (section), items of a group by place. */
export const groupItems = (
  items: readonly Item[],
  grouping: Grouping,
  placeOf: (item: Item) => Place,
): readonly Group[] => {
  const places = new Map(items.map((item) => [item.id, placeOf(item)]));
  const startOf = ({ id }: Item): number => places.get(id)?.start ?? 0;
  const inOrder = items.toSorted((a, b) => startOf(a) - startOf(b) || RANK[a.severity] - RANK[b.severity]);
  const groups = Map.groupBy(inOrder, (item) =>
    grouping === 'severity' ? item.severity : grouping === 'rule' ? item.ruleId : (places.get(item.id)?.section ?? ''),
  );
  const made = [...groups].map(([key, members]) => ({
    key,
    title: grouping === 'rule' ? (members[0]?.title ?? key) : key,
    items: members,
  }));
  if (grouping === 'section') return made;
  const weight = ({ items: [first] }: Group): number => (first ? RANK[first.severity] : 0);
  return made.toSorted((a, b) => weight(a) - weight(b) || (a.key < b.key ? -1 : 1));
};

/** The item `steps` on from the current one, or the first one when there is none. */
export const step = (order: readonly Item[], current: string | undefined, steps: 1 | -1): Item | undefined => {
  const at = order.findIndex(({ id }) => id === current);
  return at < 0 ? order[0] : (order[at + steps] ?? order[at]);
};

/** The next item to decide on: after `current`, else from the beginning. `busy` are being decided already. */
export const nextPending = (
  order: readonly Item[],
  current: string | undefined,
  busy: ReadonlySet<string>,
): Item | undefined => {
  const at = order.findIndex(({ id }) => id === current);
  return [...order.slice(at + 1), ...order.slice(0, at + 1)].find(
    ({ id, status }) => status === 'pending' && id !== current && !busy.has(id),
  );
};

/** How far the review is: items that somebody decided on, and all that are or were to be decided. */
export const progressOf = (items: readonly Item[]): { readonly decided: number; readonly total: number } => {
  const decided = items.filter(isDecided).length;
  return { decided, total: decided + items.filter(({ status }) => status === 'pending').length };
};

/** Whether items may be decided together: the server wants one rule and one severity. */
export const isAlike = (one: Item, other: Item): boolean =>
  one.ruleId === other.ruleId && one.severity === other.severity;

/** Blanks that a proposal leaves for somebody who knows: `[value and unit]`, where the text had none. */
export const blanksIn = (replacement: string, quote: string): readonly string[] =>
  (replacement.match(/\[[^\][]{2,80}\](?!\()/g) ?? []).filter((blank) => !quote.includes(blank));
