import type { Span } from '#kernel';
import type { Edit } from '../events.ts';

type Change = Pick<Edit, 'start' | 'end' | 'replacement'>;

/**
 * Where a span of a text is after edits of that text; undefined when an edit changed what it holds. Text that is inserted at
 * either end is outside of it. Two insertions at one place have no order: then it is undefined too.
 */
export const carrySpan = ({ start, end }: Span, edits: readonly Change[]): Span | undefined => {
  let shift = 0;
  for (const edit of edits) {
    if (start === end && edit.start === start && edit.end === start) return undefined;
    if (edit.end <= start) shift += edit.replacement.length - (edit.end - edit.start);
    else if (edit.start < end || edit.start < start) return undefined;
  }
  return { start: start + shift, end: end + shift };
};

/** Whether both edits can be made on the same text, in either order, with the same outcome. */
export const canBeJoined = (one: Change, other: Change): boolean =>
  carrySpan(one, [other]) !== undefined && carrySpan(other, [one]) !== undefined;
