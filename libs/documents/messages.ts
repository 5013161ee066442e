import { Command, Query } from '@nestjs/cqrs';
import type { Edit, VersionCause } from './events.ts';

export type { Edit };

/**
 * Makes a new version from the latest one by edits that were decided elsewhere, all of them or none. Refused with
 * `stale-version` when the latest is not `baseVersion`, with `edit-does-not-fit` when a span does not hold its quote, with
 * `overlapping-edits` when two are about the same text, with `nothing-changed` when the text stays as it is. Answers the new number.
 */
export class ApplyEdits extends Command<{ readonly appliedVersion: number }> {
  constructor(
    readonly documentId: string,
    readonly baseVersion: number,
    readonly cause: 'feedback' | 'undo',
    /** In the order of the edits. */
    readonly feedbackIds: readonly string[],
    readonly edits: readonly Edit[],
  ) {
    super();
  }
}

/** What a version would become by edits: a look ahead, nothing is stored. Refused as `ApplyEdits` is. */
export class PreviewEdits extends Query<DiffAnswer> {
  constructor(
    readonly documentId: string,
    readonly baseVersion: number,
    /** In the order of the edits. */
    readonly feedbackIds: readonly string[],
    readonly edits: readonly Edit[],
  ) {
    super();
  }
}

/** A difference of two versions, word by word and as a unified diff of lines. */
export interface DiffAnswer {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly {
    readonly kind: 'insert' | 'delete' | 'replace';
    readonly from: { readonly start: number; readonly end: number; readonly text: string };
    readonly to: { readonly start: number; readonly end: number; readonly text: string };
  }[];
  readonly unified: string;
}

/** A span of an older version as it stands in the latest one, or that it cannot be told where that is. */
export type PlacedSpan =
  | {
      readonly status: 'located';
      readonly start: number;
      readonly end: number;
      readonly by: 'exact' | 'block' | 'quote';
    }
  | { readonly status: 'orphaned'; readonly reason: 'changed' | 'ambiguous' };

/** Where spans of a version stand in version `to`; in the latest one without. Refused when there is no such document or version. */
export class LocateSpans extends Query<{ readonly version: number; readonly spans: readonly PlacedSpan[] }> {
  constructor(
    readonly documentId: string,
    readonly from: number,
    readonly spans: readonly { readonly start: number; readonly end: number }[],
    readonly to?: number,
  ) {
    super();
  }
}

/** An edit as it was made, and where its replacement stands in the version that it led to. */
export interface MadeEdit {
  readonly feedbackId: string;
  readonly edit: Edit;
  readonly place: { readonly start: number; readonly end: number };
}

/** The edits of feedback items that led to a version. Refused when there is no such version. */
export class GetMadeEdits extends Query<readonly MadeEdit[]> {
  constructor(
    readonly documentId: string,
    readonly version: number,
  ) {
    super();
  }
}

export interface DocumentDescription {
  readonly title: string;
  /** Number of the latest version; 0 before conversion. */
  readonly version: number;
  readonly withdrawn: boolean;
}

/** What documents are called and how far they are, by id; one that is not there is left out. */
export class DescribeDocuments extends Query<ReadonlyMap<string, DocumentDescription>> {
  constructor(readonly documentIds: readonly string[]) {
    super();
  }
}

/** Ids of those who wrote the document: who uploaded it, edited it by hand or restored a version. */
export class GetAuthors extends Query<ReadonlySet<string>> {
  constructor(readonly documentId: string) {
    super();
  }
}

/** Refused with `document-not-found` when there is no document with this id; a withdrawn one is there. */
export class RequireDocument extends Query<void> {
  constructor(readonly documentId: string) {
    super();
  }
}

/** Where the content of a version is: what a module needs to read it from the content store. */
export interface VersionContentAnswer {
  readonly version: number;
  readonly sha256: string;
  readonly blocksSha256: string;
  readonly wordsSha256: string | null;
}

/** The content of the version with this number, or of the latest one. Refused when there is no such document or version. */
export class GetVersionContent extends Query<VersionContentAnswer> {
  constructor(
    readonly documentId: string,
    readonly version?: number,
  ) {
    super();
  }
}

/** A document as its record says, for whom needs all of it. */
export interface DocumentRecord {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly tags: readonly string[];
  readonly filename: string;
  readonly mediaType: string;
  readonly byteSize: number;
  /** Of the original, in the content store. */
  readonly sha256: string;
  readonly status: string;
  /** Number of the latest version; 0 before conversion. */
  readonly latestVersion: number;
  readonly createdAt: string;
  readonly createdBy: string;
}

export interface VersionRecord {
  readonly version: number;
  /** Of the Markdown, in the content store. */
  readonly sha256: string;
  readonly cause: VersionCause;
  readonly feedbackIds: readonly string[];
  readonly wordCount: number;
  readonly createdAt: string;
  readonly createdBy: string;
}

/** A document, withdrawn ones included, with its versions from the first on. Refused with `document-not-found`. */
export class GetDocumentRecord extends Query<{
  readonly document: DocumentRecord;
  readonly versions: readonly VersionRecord[];
}> {
  constructor(readonly documentId: string) {
    super();
  }
}

/** How many documents there are, by status and by readiness, and what is open in them. */
export interface DocumentCounts {
  /** Withdrawn ones too. */
  readonly byStatus: Readonly<Record<string, number>>;
  /** Analysed documents in ten steps of readiness: 0 to below 10, …, 90 to 100. */
  readonly byReadiness: readonly number[];
  /** Open findings of the latest versions, by severity. */
  readonly findings: Readonly<Record<'critical' | 'high' | 'medium' | 'low', number>>;
  /** Ids of the documents that were withdrawn: nothing of theirs counts any more. */
  readonly withdrawn: readonly string[];
}

/** Counts of all documents of the tenant. */
export class CountDocuments extends Query<DocumentCounts> {}
