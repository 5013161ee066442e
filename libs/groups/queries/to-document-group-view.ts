import type { DocumentGroupView } from '../document-group.view.ts';
import type { DocumentGroupRow } from '../projections/document-groups.ts';

/** A row as clients see it. */
export const toDocumentGroupView = (row: DocumentGroupRow, documentCount: number) =>
  ({
    id: row.id,
    name: row.name,
    description: row.description,
    documentCount,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    createdBy: row.createdBy,
  }) satisfies DocumentGroupView;
