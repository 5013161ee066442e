import type { ExportView } from '../export.view.ts';
import type { ExportRow } from '../projections/export-views.ts';

/** A row as clients see it. */
export const toExportView = (row: ExportRow): ExportView => ({
  id: row.id,
  documentId: row.documentId,
  version: row.version,
  format: row.format,
  include: [...row.include],
  baseVersion: row.baseVersion,
  filename: row.filename,
  status: row.status,
  sha256: row.sha256,
  byteSize: row.byteSize === null ? null : Number(row.byteSize),
  failure: row.failure,
  createdAt: row.createdAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
  createdBy: row.createdBy,
});
