import type { VersionRow } from '../projections/document-contents.ts';
import type { VersionView } from '../version.view.ts';

/** A row as clients see it. */
export const toVersionView = (row: VersionRow): VersionView => ({
  number: row.version,
  cause: row.cause,
  feedbackIds: [...row.feedbackIds],
  sha256: row.sha256,
  wordCount: row.wordCount,
  createdAt: row.createdAt.toISOString(),
  createdBy: row.createdBy,
});
