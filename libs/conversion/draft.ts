import type { Span } from '#kernel';
import type { Box, RunningText, SourcePlace, Warning } from './document.ts';

/** A place in the source, as far as the format knows it. */
export interface Place {
  readonly page?: number;
  readonly boxes?: readonly Box[];
  readonly source?: SourcePlace;
}

/** Where a stretch of the Markdown came from. Origins rise and do not overlap. */
export type Origin = Span & Place;

/** What a format's converter makes; `assemble` turns it into a `ConvertedDocument`. */
export interface Draft {
  readonly markdown: string;
  readonly warnings: readonly Warning[];
  /** `same` when the Markdown is the source text itself, unit by unit. */
  readonly origins: readonly Origin[] | 'same';
  /** From the document's properties; null lets the first heading stand in. */
  readonly title: string | null;
  readonly pageCount: number | null;
  /** Where words are printed, as far as the source has pages: for `decodeWords` of the kernel. */
  readonly words?: Uint8Array;
  readonly runningText?: readonly RunningText[];
}
