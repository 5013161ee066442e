import { Command, Query } from '@nestjs/cqrs';
import type { Edit, VersionCause } from './events.ts';

export type { Edit };

/**
 * Makes a new version from the latest one by an edit that was decided elsewhere. Refused with `stale-version` when the
 * latest is not `baseVersion`, with `edit-does-not-fit` when the span does not hold the quote. Answers the new number.
 */
export class ApplyEdit extends Command<{ readonly appliedVersion: number }> {
  constructor(
    readonly documentId: string,
    readonly baseVersion: number,
    readonly feedbackId: string,
    readonly edit: Edit,
  ) {
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
