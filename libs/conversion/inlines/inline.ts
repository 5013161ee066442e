export interface Marks {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly code: boolean;
  readonly script: '' | 'sub' | 'sup';
  /** Address of the link around the text; empty for none. */
  readonly link: string;
}

/** A piece of a paragraph. In text, a line feed is a line break that the author set. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly marks: Marks }
  | { readonly kind: 'formula'; readonly latex: string; readonly display: boolean }
  | { readonly kind: 'note'; readonly number: number }
  | { readonly kind: 'image'; readonly alt: string; readonly target: string };

export const PLAIN: Marks = { bold: false, italic: false, strike: false, code: false, script: '', link: '' };
