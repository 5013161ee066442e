/** A place where a document refers to another one. */
export class CitationView {
  readonly documentId!: string;
  readonly quote!: string;
  readonly start!: number;
  readonly end!: number;
}

/** A document that the members refer to and that is not to be had in the group. */
export class MissingDocumentView {
  readonly name!: string;
  /** Null when it never was a member. */
  readonly documentId!: string | null;
  readonly reason!: 'not-in-group' | 'withdrawn';
  readonly citedBy!: CitationView[];
}

/** What one document says of a name. */
export class GroupStatementView {
  readonly documentId!: string;
  readonly text!: string;
  readonly start!: number;
  readonly end!: number;
}

/** One name that documents of the group define differently. */
export class GroupConflictView {
  readonly kind!: 'term' | 'parameter';
  readonly name!: string;
  readonly statements!: GroupStatementView[];
}

/** Where a reference leads. */
export class ReferenceTargetView {
  readonly documentId!: string;
  readonly sectionId!: string | null;
}

/** A reference from one document of the group to another document. */
export class GroupReferenceView {
  readonly documentId!: string;
  readonly quote!: string;
  readonly start!: number;
  readonly end!: number;
  /** What the other document is called. */
  readonly name!: string;
  /** `section 3`; null when the whole document is meant. */
  readonly part!: string | null;
  readonly status!: 'resolved' | 'part-missing' | 'document-missing' | 'ambiguous';
  readonly target!: ReferenceTargetView | null;
}

/** A document as it counts in the group. */
export class CompletenessDocumentView {
  readonly documentId!: string;
  readonly title!: string;
  readonly version!: number;
}

/** How complete several documents are as one specification. */
export class CompletenessView {
  /** `pending` until every document has been analysed in the version that counts. */
  readonly status!: 'complete' | 'incomplete' | 'pending';
  /** 0–100; null while pending. */
  readonly score!: number | null;
  readonly missingDocuments!: MissingDocumentView[];
  readonly conflicts!: GroupConflictView[];
  readonly references!: GroupReferenceView[];
  /** Why the score is what it is. */
  readonly explanation!: string;
  readonly documents!: CompletenessDocumentView[];
  /** Documents that have not been analysed yet. */
  readonly waitingFor!: string[];
}
