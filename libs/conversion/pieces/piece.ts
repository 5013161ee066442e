import type { Place } from '../draft.ts';

/** A block of a document before it is Markdown. */
export type Piece = { readonly place: Place } & (
  | { readonly kind: 'title' | 'paragraph' | 'code' | 'quote'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | {
      readonly kind: 'item';
      readonly level: number;
      readonly marker: string;
      readonly text: string;
      /** Lines after the first stand as they were printed, without indentation. */
      readonly asPrinted?: true;
    }
  | { readonly kind: 'formula'; readonly latex: string; readonly after: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  /** Its numbers are in a part of their own. */
  | { readonly kind: 'chart'; readonly part: string }
  | { readonly kind: 'note'; readonly number: number; readonly text: string }
);
