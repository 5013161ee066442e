import type { DocumentView } from '../document.view.ts';
import type { DocumentRow } from '../projections/document-views.ts';

/** A row as clients see it. */
export const toDocumentView = (row: DocumentRow, duplicateOf: readonly string[]): DocumentView => ({
  id: row.id,
  title: row.title,
  description: row.description,
  tags: [...row.tags],
  filename: row.filename,
  mediaType: row.mediaType,
  byteSize: Number(row.byteSize),
  sha256: row.sha256,
  duplicateOf: [...duplicateOf],
  status: row.status,
  version: row.version,
  pageCount: row.pageCount,
  wordCount: row.wordCount,
  warnings: [...row.warnings],
  policyRepositoryId: row.policyRepositoryId,
  complianceStatus: row.complianceStatus,
  // Stored as the engine gave it: the view names its members.
  readiness: row.readiness as DocumentView['readiness'],
  findings: row.findings,
  failure: row.failure,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  createdBy: row.createdBy,
});
