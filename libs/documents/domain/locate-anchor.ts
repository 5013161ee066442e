import type { Span } from '#kernel';
import type { Edit } from '../events.ts';
import { carrySpan } from './carry-span.ts';

/** UTF-16 units of the text on either side that say which of several equal quotes is meant. */
const MARGIN = 32;

interface Block extends Span {
  readonly id: string;
}

/** A version's text, and how it parts into blocks. */
export interface AnchoredText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

export type Located =
  | (Span & { readonly status: 'located'; readonly by: 'exact' | 'block' | 'quote' })
  | { readonly status: 'orphaned'; readonly reason: 'changed' | 'ambiguous' };

/**
 * Where a span of `base` stands in `next`, a later version: by the edits in between where they are recorded, else at the
 * same offset with the same surroundings; then in the block with the same id, which holds the quote once in both; then
 * where quote and surroundings stand together, once in both. Anything else is orphaned: it never moves to a text that
 * only looks alike. What is located always holds the same text.
 */
export const locateAnchor = (
  span: Span,
  base: AnchoredText,
  next: AnchoredText,
  steps: readonly (readonly Edit[])[] | undefined,
): Located => {
  const quote = base.text.slice(span.start, span.end);
  const before = base.text.slice(Math.max(0, span.start - MARGIN), span.start);
  const after = base.text.slice(span.end, span.end + MARGIN);
  const whole = before + quote + after;
  const places = placesOf(whole, next.text);
  const [place] = places;
  const at = (start: number, by: 'exact' | 'block' | 'quote'): Located => ({
    status: 'located',
    start,
    end: start + quote.length,
    by,
  });

  const carried = steps?.reduce<Span | undefined>((it, edits) => it && carrySpan(it, edits), span);
  if (carried && next.text.slice(carried.start, carried.end) === quote) return at(carried.start, 'exact');
  const alone = places.length === 1 && placesOf(whole, base.text).length === 1;
  // Less than that says too little to be sure of.
  const long = whole.length >= MARGIN;
  if (alone && long && place === span.start - before.length) return at(span.start, 'exact');

  const origin = base.blocks.find(({ start, end }) => start <= span.start && span.end <= end);
  const block = origin && next.blocks.find(({ id }) => id === origin.id);
  if (origin && block && quote.trim() !== '') {
    const [found, another] = placesOf(quote, next.text.slice(block.start, block.end));
    const once = placesOf(quote, base.text.slice(origin.start, origin.end)).length === 1;
    const isElsewhere = places.some((it) => it + before.length < block.start || it + before.length >= block.end);
    if (found !== undefined && another === undefined && once && !isElsewhere) return at(block.start + found, 'block');
  }
  if (alone && long && place !== undefined) return at(place + before.length, 'quote');
  return { status: 'orphaned', reason: places.length > 1 ? 'ambiguous' : 'changed' };
};

/** Where a text stands in another one; two places are enough to know that there is not one. */
const placesOf = (text: string, within: string): number[] => {
  if (text === '') return [];
  const places: number[] = [];
  for (let at = within.indexOf(text); at >= 0 && places.length < 2; at = within.indexOf(text, at + 1)) places.push(at);
  return places;
};
