import type { EventsOf } from '#kernel';

export type ExportFormat = 'markdown' | 'docx' | 'pdf' | 'json' | 'csv' | 'sarif' | 'evidence-pack';
export type ExportPart = 'findings' | 'history' | 'tracked-changes';

export type ExportEvent = EventsOf<{
  ExportRequested: {
    exportId: string;
    documentId: string;
    version: number;
    format: ExportFormat;
    include: readonly ExportPart[];
    /** Tracked changes are those since this version. */
    baseVersion: number;
    filename: string;
  };
  ExportCompleted: {
    exportId: string;
    documentId: string;
    /** The file in the content store. */
    sha256: string;
    byteSize: number;
  };
  ExportFailed: { exportId: string; documentId: string; code: string; message: string; retryable: boolean };
}>;
