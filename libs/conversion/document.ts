import type { PageBox, Span } from '#kernel';

/** Where a block stands on a page, as the reader sees the page, or on a slide. */
export type Box = PageBox;

/** Where a block came from when the source has no pages: a part of an Office file, or an offset in a text source. */
export interface SourcePlace {
  /** e.g. `word/document.xml`; absent for a source that is one text. */
  readonly part?: string;
  /** Range of cells of a workbook, e.g. `Fees!A1:C7`. */
  readonly cells?: string;
  /** Path of an attachment of an e-mail, from the outside in: `report.eml/table.csv`. */
  readonly attachment?: string;
  /** Paragraph number in the part, from 1. */
  readonly paragraph?: number;
  /** UTF-16 offsets in the decoded source text (HTML, Markdown, plain text). */
  readonly start?: number;
  readonly end?: number;
}

export type BlockKind =
  'heading' | 'paragraph' | 'list_item' | 'table' | 'formula' | 'code' | 'quote' | 'footnote' | 'image';

/** A piece of the Markdown. `markdown.slice(start, end)` is its text; blocks rise by `start` and do not overlap. */
export interface Block extends Span {
  /** Stable for the same Markdown: `b1`, `b2`… in order. */
  readonly id: string;
  readonly kind: BlockKind;
  /** Headings: 1–6. List items: nesting depth from 1. */
  readonly level?: number;
  readonly page?: number;
  readonly boxes?: readonly Box[];
  readonly source?: SourcePlace;
}

/** Text that a page repeats at its edge: kept apart from the document's text. */
export interface RunningText {
  readonly place: 'header' | 'footer';
  readonly text: string;
}

/** A picture of the document. Its name is what the Markdown refers to it by. */
export interface Picture {
  /** Folder, digest of the bytes and extension: `images/3f2a1c….png`. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What was lost or doubtful, in words a reader understands. */
export interface Warning {
  /** Stable, kebab-case, e.g. `formula-not-converted`. */
  readonly code: string;
  readonly message: string;
  readonly page?: number;
}

/** The result of a conversion: version 1 of a document. */
export interface ConvertedDocument {
  readonly markdown: string;
  readonly blocks: readonly Block[];
  readonly warnings: readonly Warning[];
  /** Title from the document's own properties or first heading, if there is one. */
  readonly title: string | null;
  /** Only where the source has pages. */
  readonly pageCount: number | null;
  readonly wordCount: number;
  /** Distinct running headers and footers, where the source tells them from text. */
  readonly runningText?: readonly RunningText[];
  /** Where each word is printed, for sources with pages: for `decodeWords` of the kernel. */
  readonly words?: Uint8Array;
  /** Pictures that the Markdown shows, each once. */
  readonly pictures?: readonly Picture[];
}

/** Formats that are converted; others are refused at the door. */
export type Format =
  'markdown' | 'text' | 'html' | 'rst' | 'csv' | 'docx' | 'xlsx' | 'pptx' | 'pdf' | 'eml' | 'png' | 'jpeg' | 'tiff';

/** Why a document that was let in could not be converted; the codes of the HTTP contract. */
export type ConversionFailureCode =
  'encrypted' | 'corrupt' | 'too-complex' | 'timed-out' | 'out-of-memory' | 'needs-ocr' | 'empty-content';
