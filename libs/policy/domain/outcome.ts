import type { Span } from '#kernel';
import type { JudgedPolicy } from '../events.ts';

type Evidence = JudgedPolicy['evidence'];

/** What one rule of a policy says about a version. */
export interface Outcome {
  readonly verdict: 'met' | 'not_met' | 'unknown';
  readonly evidence: Evidence;
  readonly reason: string;
}

const MAX_QUOTES = 3;
const MAX_QUOTE_LENGTH = 300;

/** Quotes of the first spans, cut to a readable length; `quote === markdown.slice(start, end)`, always. */
export const quotesOf = (markdown: string, spans: readonly Span[]): Evidence =>
  spans.slice(0, MAX_QUOTES).map(({ start, end }) => {
    let cut = Math.min(end, start + MAX_QUOTE_LENGTH);
    // Half of a surrogate pair is no character.
    if (cut < end && /[\uD800-\uDBFF]/.test(markdown.charAt(cut - 1))) cut--;
    return { quote: markdown.slice(start, cut), start, end: cut };
  });
