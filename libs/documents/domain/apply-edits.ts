import type { Edit } from '../events.ts';
import { EditDoesNotFit } from './document.errors.ts';

/**
 * The Markdown with every span replaced; all edits are made for this text, in any order. Throws `EditDoesNotFit` when a span
 * does not hold its quote, or when two edits are about the same text.
 */
export const applyEdits = (markdown: string, edits: readonly Edit[]): string => {
  const sorted = inOrder(edits);
  let [text, at] = ['', 0];
  for (const { start, end, quote, replacement } of sorted) {
    if (!isInside(start, end, markdown) || markdown.slice(start, end) !== quote) {
      throw new EditDoesNotFit('The text at this place is not the text that the edit replaces.', { start, end, quote });
    }
    if (start < at) throw new EditDoesNotFit('Two edits replace the same text.', { start, end, quote });
    text += markdown.slice(at, start) + replacement;
    at = end;
  }
  return text + markdown.slice(at);
};

const isInside = (start: number, end: number, text: string): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;

/** An insertion in front of a text that is replaced comes first. */
const inOrder = (edits: readonly Edit[]): readonly Edit[] =>
  edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
