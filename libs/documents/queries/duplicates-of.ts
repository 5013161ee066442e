import { In, type EntityManager } from 'typeorm';
import { requireContext } from '#platform';
import { DocumentRow } from '../projections/document-views.ts';

/**
 * Documents that were uploaded with the same bytes: a link for the reader, never an error. Ids of the others with the same
 * hash, oldest first, by the id of each given document.
 */
export const duplicatesOf = async (
  rows: EntityManager,
  documents: readonly Pick<DocumentRow, 'id' | 'sha256'>[],
): Promise<ReadonlyMap<string, string[]>> => {
  if (documents.length === 0) return new Map();
  const same = await rows.find(DocumentRow, {
    select: { id: true, sha256: true },
    where: { tenantId: requireContext().tenantId, sha256: In([...new Set(documents.map(({ sha256 }) => sha256))]) },
    order: { createdAt: 'ASC' },
  });
  return new Map(
    documents.map(({ id, sha256 }) => [
      id,
      same.filter((other) => other.sha256 === sha256 && other.id !== id).map((other) => other.id),
    ]),
  );
};
