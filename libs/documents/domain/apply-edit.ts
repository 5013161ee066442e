import type { Edit } from '../events.ts';
import { EditDoesNotFit } from './document.errors.ts';

/** The Markdown with one span replaced. Throws `EditDoesNotFit` when the span does not hold the quoted text. */
export const applyEdit = (markdown: string, { start, end, quote, replacement }: Edit): string => {
  const inside =
    Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= markdown.length;
  if (!inside || markdown.slice(start, end) !== quote) {
    throw new EditDoesNotFit('The text at this place is not the text that the edit replaces.', { start, end, quote });
  }
  return markdown.slice(0, start) + replacement + markdown.slice(end);
};
