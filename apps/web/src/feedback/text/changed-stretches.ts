import type { Change } from './carry-span.ts';
import { stretchAround } from './sections.ts';

interface Edit extends Change {
  readonly to: Change['to'] & { readonly text: string };
}

/** A stretch of text before and after the changes in it. */
export interface ChangedStretch {
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

/** The blocks that changes touch, each once, with all of its changes made. Changes are in order and do not overlap. */
export const changedStretches = (
  markdown: string,
  blocks: readonly { readonly kind: string; readonly start: number; readonly end: number }[],
  changes: readonly Edit[],
): readonly ChangedStretch[] => {
  const stretches: { start: number; end: number; changes: Edit[] }[] = [];
  for (const change of changes) {
    const around = stretchAround(markdown, blocks, change.from);
    const last = stretches.at(-1);
    if (last && around.start <= last.end) {
      last.end = Math.max(last.end, around.end);
      last.changes.push(change);
    } else stretches.push({ ...around, changes: [change] });
  }
  return stretches.map(({ start, end, changes: inside }) => {
    let [after, at] = ['', start];
    for (const { from, to } of inside) {
      after += markdown.slice(at, from.start) + to.text;
      at = from.end;
    }
    return { start, before: markdown.slice(start, end), after: after + markdown.slice(at, end) };
  });
};
