import type { Span } from '#kernel';
import type { Edit } from '../events.ts';
import { OverlappingEdits } from './document.errors.ts';
import { canBeJoined } from './carry-span.ts';

/** Where the replacement of each edit stands in the text that the edits led to, in the order given. */
export const madePlaces = (edits: readonly Edit[]): Span[] =>
  edits.map((edit) => {
    const before = edits.filter((other) => other !== edit && comesBefore(other, edit));
    const shift = before.reduce((sum, { start, end, replacement }) => sum + replacement.length - (end - start), 0);
    return { start: edit.start + shift, end: edit.start + shift + edit.replacement.length };
  });

const comesBefore = (one: Edit, other: Edit): boolean =>
  one.start < other.start || (one.start === other.start && one.end < other.end);

/**
 * Throws `OverlappingEdits`, naming those concerned by their ids, when two edits are about the same text, or insert at the same
 * place: then their order would matter, and nobody has said which.
 */
export const requireApart = (edits: readonly Edit[], ids: readonly string[]): void => {
  const sorted = edits.map((edit, n) => ({ edit, id: ids[n] ?? '' })).toSorted((a, b) => a.edit.start - b.edit.start);
  const overlapping = sorted.flatMap(({ edit, id }, n) => {
    const near = sorted.slice(n + 1);
    const far = near.findIndex((other) => other.edit.start > edit.end);
    return near
      .slice(0, far < 0 ? near.length : far)
      .filter((other) => !canBeJoined(edit, other.edit))
      .map((other) => [id, other.id]);
  });
  if (overlapping.length > 0)
    throw new OverlappingEdits('Some of the edits are about the same text: decide on them one by one.', {
      overlapping,
    });
};
