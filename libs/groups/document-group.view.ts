/** Several documents that are one specification together. */
export class DocumentGroupView {
  readonly id!: string;
  readonly name!: string;
  readonly description!: string | null;
  readonly documentCount!: number;
  /** Raised by every change of the group or its members; its ETag. */
  readonly version!: number;
  readonly createdAt!: string;
  readonly updatedAt!: string;
  readonly createdBy!: string;
}

/** A document of a group. */
export class GroupDocumentView {
  readonly documentId!: string;
  readonly title!: string;
  /** The version that counts in this group; 0 before the document has one. */
  readonly version!: number;
  /** Whether that version is meant for good; otherwise the latest one counts. */
  readonly pinned!: boolean;
  /** The main document: there is one at most. */
  readonly primary!: boolean;
  readonly withdrawn!: boolean;
}

export class DocumentGroupDetailView extends DocumentGroupView {
  /** The main document first, then in the order they came. */
  readonly documents!: GroupDocumentView[];
}

export class DocumentGroupPageView {
  readonly items!: DocumentGroupView[];
  readonly nextCursor!: string | null;
}
