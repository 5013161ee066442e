import { createTwoFilesPatch, diffArrays } from 'diff';

export interface DiffSide {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface DiffChange {
  readonly kind: 'insert' | 'delete' | 'replace';
  readonly from: DiffSide;
  readonly to: DiffSide;
}

/** Numbers and times with their signs and units, names with subscripts, words, runs of space, single characters. */
const TOKEN = /[+-]?\d+(?:[.,:]\d+)*(?:\s?(?:%|bps?\b))?|[\p{L}_][\p{L}\p{N}_'’-]*|\s+|./gsu;

/** Word-level changes that turn `before` into `after`, in order, with UTF-16 offsets into both. */
export const diffVersions = (before: string, after: string): DiffChange[] => {
  const changes: DiffChange[] = [];
  let [left, right] = [0, 0];
  let open: { left: number; right: number } | undefined;
  const close = (): void => {
    if (!open) return;
    const from = { start: open.left, end: left, text: before.slice(open.left, left) };
    const to = { start: open.right, end: right, text: after.slice(open.right, right) };
    changes.push({ kind: from.text === '' ? 'insert' : to.text === '' ? 'delete' : 'replace', from, to });
    open = undefined;
  };
  for (const part of diffArrays(before.match(TOKEN) ?? [], after.match(TOKEN) ?? [])) {
    const length = part.value.reduce((sum, token) => sum + token.length, 0);
    if (!part.added && !part.removed) {
      close();
      left += length;
      right += length;
      continue;
    }
    open ??= { left, right };
    if (part.removed) left += length;
    else right += length;
  }
  close();
  return changes;
};

/** The same difference as a unified diff of lines. */
export const unifiedDiff = (from: { name: string; text: string }, to: { name: string; text: string }): string =>
  createTwoFilesPatch(from.name, to.name, from.text, to.text, undefined, undefined, { context: 3 });
