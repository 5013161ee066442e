/** Why there is no file. */
export class ExportFailureView {
  readonly code!: string;
  readonly message!: string;
  /** True when asking again may help. */
  readonly retryable!: boolean;
}

/** A file that is, or will be, written from a version of a document. */
export class ExportView {
  readonly id!: string;
  readonly documentId!: string;
  readonly version!: number;
  readonly format!: 'markdown' | 'docx' | 'pdf' | 'json' | 'csv' | 'sarif' | 'evidence-pack';
  readonly include!: ('findings' | 'history' | 'tracked-changes')[];
  /** Tracked changes are those since this version. */
  readonly baseVersion!: number;
  /** What the file is called when it is saved. */
  readonly filename!: string;
  readonly status!: 'queued' | 'completed' | 'failed';
  /** SHA-256 of the file, hexadecimal; null until it is written. */
  readonly sha256!: string | null;
  readonly byteSize!: number | null;
  readonly failure!: ExportFailureView | null;
  readonly createdAt!: string;
  readonly endedAt!: string | null;
  readonly createdBy!: string;
}

export class ExportPageView {
  readonly items!: ExportView[];
  readonly nextCursor!: string | null;
}
