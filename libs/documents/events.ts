import type { EventsOf } from '#kernel';

/** What was lost or doubtful in a conversion, in words a reader understands. */
export interface DocumentWarning {
  readonly code: string;
  readonly message: string;
  readonly page?: number;
}

export type VersionCause = 'conversion' | 'feedback' | 'manual' | 'restore' | 'undo';

/** Replacement of a span of the base version, UTF-16 offsets; an empty span inserts. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly replacement: string;
}

export type DocumentEvent = EventsOf<{
  DocumentUploaded: {
    documentId: string;
    title: string;
    description: string | null;
    tags: readonly string[];
    filename: string;
    mediaType: string;
    format: string;
    byteSize: number;
    sha256: string;
    /** Whether versions are analysed without being asked. */
    analyse: boolean;
    policyRepositoryId: string | null;
  };
  ConversionStarted: { documentId: string };
  DocumentConverted: {
    documentId: string;
    pageCount: number | null;
    warnings: readonly DocumentWarning[];
  };
  ConversionFailed: { documentId: string; code: string; message: string; retryable: boolean };
  VersionCreated: {
    documentId: string;
    number: number;
    cause: VersionCause;
    baseVersion: number | null;
    /** Feedback items that led to this version. */
    feedbackIds: readonly string[];
    edits: readonly Edit[];
    /** Markdown in the content store. */
    sha256: string;
    /** Blocks as JSON in the content store. */
    blocksSha256: string;
    /** Where each word is printed (`decodeWords`), in the content store; null when the source has no pages. */
    wordsSha256: string | null;
    /** What was kept apart from the text, pictures and running headers, as JSON in the content store; null for nothing. */
    apartSha256: string | null;
    wordCount: number;
    analyse: boolean;
  };
  DocumentDetailsChanged: { documentId: string; title?: string; description?: string | null; tags?: readonly string[] };
  DocumentWithdrawn: { documentId: string };
}>;
