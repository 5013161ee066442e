import { diffLines, diffWordsWithSpace } from 'diff';
import type { Change } from './diff-rows.ts';

/** Comparing word by word takes long for texts that have little in common. */
const TIMEOUT_MS = 150;

/** What changed between two texts of which one is not on the server yet: word by word, or line by line when that takes long. */
export const changesBetween = (from: string, to: string): Change[] => {
  const parts = diffWordsWithSpace(from, to, { timeout: TIMEOUT_MS }) ?? diffLines(from, to);
  const changes: Change[] = [];
  let [fromAt, toAt] = [0, 0];
  let open: { from: Change['from']; to: Change['to'] } | undefined;
  for (const { value, added, removed } of parts) {
    if (!added && !removed) {
      if (open) changes.push(open);
      open = undefined;
      fromAt += value.length;
      toAt += value.length;
      continue;
    }
    open ??= { from: { start: fromAt, end: fromAt, text: '' }, to: { start: toAt, end: toAt, text: '' } };
    if (removed) {
      fromAt += value.length;
      open = { ...open, from: { ...open.from, end: fromAt, text: open.from.text + value } };
    } else {
      toAt += value.length;
      open = { ...open, to: { ...open.to, end: toAt, text: open.to.text + value } };
    }
  }
  return open ? [...changes, open] : changes;
};
