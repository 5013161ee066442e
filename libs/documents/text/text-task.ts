import type { Block } from '#conversion';
import type { Span } from '#kernel';
import type { DiffChange } from '../domain/diff-versions.ts';
import type { AnchoredText, Located } from '../domain/locate-anchor.ts';
import type { Edit } from '../events.ts';

interface Text {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Work on the text of versions that takes time with its length: it must not hold up the API. */
export type TextTask =
  | { readonly kind: 'revise'; readonly base: Text; readonly markdown: string; readonly version: number }
  | { readonly kind: 'diff'; readonly from: NamedText; readonly to: NamedText }
  | { readonly kind: 'html'; readonly markdown: string }
  | {
      readonly kind: 'locate';
      readonly spans: readonly Span[];
      readonly base: AnchoredText;
      readonly next: AnchoredText;
      readonly steps: readonly (readonly Edit[])[] | null;
    };

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** The blocks of an edited text, and the edits that lead to it. */
export interface Revised {
  readonly blocks: readonly Block[];
  readonly wordCount: number;
  readonly edits: readonly Edit[];
}

export interface Difference {
  readonly changes: readonly DiffChange[];
  readonly unified: string;
}

/** What each kind of task is answered with. */
export interface TextAnswers {
  readonly revise: Revised;
  readonly diff: Difference;
  readonly html: string;
  readonly locate: readonly Located[];
}
