interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch that differs between two versions, by its place in both. */
export interface Change {
  readonly from: Span;
  readonly to: Span;
}

export interface CarriedSpan extends Span {
  /** Whether the text of the span itself was changed: then this is where that happened, and no more. */
  readonly touched: boolean;
}

/** Where a span of one version is in another, by what changed between them (in order, without overlaps). */
export const carrySpan = (changes: readonly Change[], { start, end }: Span): CarriedSpan => {
  let [from, to] = [start, end];
  let touched = false;
  for (const change of changes) {
    const shift = change.to.end - change.from.end;
    if (change.from.end <= start) [from, to] = [start + shift, Math.max(end + shift, start + shift)];
    else if (change.from.start >= end) break;
    else {
      touched = true;
      if (change.from.start <= start) from = change.to.start;
      to = change.from.end >= end ? change.to.end : end + shift;
    }
  }
  return { start: from, end: Math.max(from, to), touched };
};
