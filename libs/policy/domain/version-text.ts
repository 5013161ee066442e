import type { Span } from '#kernel';

/** A heading with all that stands under it. */
export interface TextSection extends Span {
  /** Without marks and number. */
  readonly heading: string;
  readonly number: string | null;
  readonly level: number;
  readonly headingSpan: Span;
}

/** What policies are checked against: one version and how it is built. All spans are UTF-16 offsets into the Markdown. */
export interface VersionText {
  readonly markdown: string;
  readonly sections: readonly TextSection[];
  readonly blocks: readonly (Span & { readonly kind: string })[];
}

/** What a policy has to know of a finding. */
export interface CheckedFinding extends Span {
  readonly ruleId: string;
  readonly category: string;
  readonly title: string;
  readonly quote: string;
}
