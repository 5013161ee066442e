/** Who changed something, and when (ISO 8601). */
export interface Revision {
  readonly author: string;
  readonly at: string;
}

/** How a piece of text looks. */
export interface Look {
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  readonly code?: true;
  /** Address of a link: only schemes that are safe to follow. */
  readonly link?: string;
}

interface Change {
  /** Only in a document with tracked changes. */
  readonly inserted?: Revision;
  readonly deleted?: Revision;
}

/** A word, a run of white space, a formula: the smallest thing that is compared. */
export interface Piece extends Change {
  readonly kind: 'text' | 'formula' | 'break' | 'note';
  /** The text; of a formula its LaTeX; of a note its label. */
  readonly text: string;
  readonly look: Look;
  /** Where it stands in the Markdown, UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

export interface ListPlace {
  /** 1 is the outermost list. */
  readonly level: number;
  readonly ordered: boolean;
  /** Items with the same number belong to one list. */
  readonly list: number;
  /** Number of the list's first item. */
  readonly from: number;
  /** True for the block that stands beside the bullet or number; others belong to the same item. */
  readonly first: boolean;
}

/** A heading, paragraph or table as all formats write it. */
export interface Block extends Change {
  readonly kind: 'heading' | 'paragraph' | 'code' | 'formula' | 'table' | 'rule' | 'note';
  /** Headings: 1–6; otherwise 0. */
  readonly depth: number;
  /** Nesting of block quotes around it. */
  readonly quote: number;
  readonly list: ListPlace | null;
  /** Tables: number of columns; otherwise 1. */
  readonly columns: number;
  /** Tables: how each column is set. */
  readonly aligned: readonly ('left' | 'center' | 'right' | null)[];
  /** Of a note. */
  readonly label: string;
  /** Tables: the cells row by row, the head first; otherwise one. */
  readonly cells: readonly (readonly Piece[])[];
}

/** What stands in the document without regard to changes that are tracked in it. */
export const textOf = (pieces: readonly Piece[]): string =>
  pieces.map(({ kind, text }) => (kind === 'break' ? '\n' : text)).join('');
