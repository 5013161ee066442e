import type { Edit } from '../events.ts';
import { diffVersions } from './diff-versions.ts';

/** What an event may carry: more is said by the two texts themselves. */
const MAX_EDITS = 200;
const MAX_LENGTH = 20_000;

/** The edits that turn one text into another; none when they are too many or too long to be kept. */
export const editsBetween = (before: string, after: string): Edit[] => {
  const edits = diffVersions(before, after).map(({ from: { start, end, text }, to }): Edit => ({
    start,
    end,
    quote: text,
    replacement: to.text,
  }));
  const length = edits.reduce((sum, { quote, replacement }) => sum + quote.length + replacement.length, 0);
  return edits.length > MAX_EDITS || length > MAX_LENGTH ? [] : edits;
};
