import { Query } from '@nestjs/cqrs';

/** Something that happened to a document. */
export interface AuditRecord {
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string };
  readonly position: number;
  readonly correlationId: string;
  readonly data: object;
}

/** The audit trail is not yet where it was asked for: ask again. */
export class AuditIsBehind extends Error {}

/**
 * Everything that happened to a document up to a position of the log, the oldest first. Rejects with `AuditIsBehind` when the
 * trail has not reached that position.
 */
export class GetAuditExtract extends Query<readonly AuditRecord[]> {
  constructor(
    readonly documentId: string,
    readonly upTo: bigint,
  ) {
    super();
  }
}

/** One event of a document's history. */
export interface DocumentMoment {
  readonly position: number;
  readonly at: Date;
  readonly type: string;
  /** The version of the document that it made, if it made one. */
  readonly made?: number;
}

/** What happened to a document, where in the log, and when; all that the audit trail knows now, the oldest first. */
export class GetDocumentMoments extends Query<readonly DocumentMoment[]> {
  constructor(readonly documentId: string) {
    super();
  }
}
