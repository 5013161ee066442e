/** An immutable version of a document's content. */
export class VersionView {
  readonly number!: number;
  readonly cause!: 'conversion' | 'feedback' | 'manual' | 'restore' | 'undo';
  /** Feedback items that led to this version. */
  readonly feedbackIds!: string[];
  /** SHA-256 of the Markdown, hexadecimal. */
  readonly sha256!: string;
  readonly wordCount!: number;
  readonly createdAt!: string;
  readonly createdBy!: string;
}

export class VersionListView {
  readonly items!: VersionView[];
  readonly nextCursor!: string | null;
}

/** Where a block stands on a page, in PDF points from the top left. */
export class BoxView {
  readonly page!: number;
  readonly x!: number;
  readonly y!: number;
  readonly width!: number;
  readonly height!: number;
}

/** Where a block came from in a source without pages. */
export class SourcePlaceView {
  readonly part?: string;
  readonly cells?: string;
  readonly attachment?: string;
  readonly paragraph?: number;
  readonly start?: number;
  readonly end?: number;
}

/** A word, or the part of it that stands on one line: the text from `start` to `end`, and where it is printed. */
export class WordView {
  readonly start!: number;
  readonly end!: number;
  readonly box!: BoxView;
}

/** Text that pages repeat at their edge; it is not part of the Markdown. */
export class RunningTextView {
  readonly place!: 'header' | 'footer';
  readonly text!: string;
}

/** A picture of the document. */
export class PictureView {
  /** Its address in the Markdown, and below `/documents/{id}/`: `images/3f2a1c….png`. */
  readonly name!: string;
  readonly mediaType!: string;
  readonly byteSize!: number;
}

/** A piece of the Markdown: the text from `start` to `end` (UTF-16 units). */
export class BlockView {
  readonly id!: string;
  readonly kind!: 'heading' | 'paragraph' | 'list_item' | 'table' | 'formula' | 'code' | 'quote' | 'footnote' | 'image';
  readonly start!: number;
  readonly end!: number;
  readonly level?: number;
  readonly page?: number;
  readonly boxes?: BoxView[];
  readonly source?: SourcePlaceView;
  /** Only when asked for, and when the source has pages. */
  readonly words?: WordView[];
}

export class BlockListView {
  readonly version!: number;
  readonly items!: BlockView[];
  /** Running headers and footers, each once. */
  readonly runningText!: RunningTextView[];
  readonly pictures!: PictureView[];
  /** Null unless words were asked for and do not fit in one answer. */
  readonly nextCursor!: string | null;
}

/** A span of one side of a difference. */
export class DiffSideView {
  readonly start!: number;
  readonly end!: number;
  readonly text!: string;
}

export class DiffChangeView {
  readonly kind!: 'insert' | 'delete' | 'replace';
  readonly from!: DiffSideView;
  readonly to!: DiffSideView;
}

/** What changed between two versions, word by word. */
export class DiffView {
  readonly from!: number;
  readonly to!: number;
  readonly changes!: DiffChangeView[];
  /** The same as a unified diff of lines. */
  readonly unified!: string;
}
