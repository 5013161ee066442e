import { requireContext, type ContentStore, type Database } from '#platform';
import { NotAnalysed } from '../domain/analysis.errors.ts';
import { SemanticIrRow } from '../projections/finding-views.ts';

export interface StoredSemanticIr {
  readonly json: string;
  readonly sha256: string;
  readonly version: number;
}

/** The stored semantic IR of a version; of the latest analysed one when none is named. Throws `NotAnalysed`. */
export const findSemanticIr = async (
  database: Database,
  contents: ContentStore,
  documentId: string,
  version: number | undefined,
): Promise<StoredSemanticIr> => {
  const { tenantId } = requireContext();
  const row = await database.read((rows) =>
    rows.findOne(SemanticIrRow, {
      where: { tenantId, documentId, ...(version === undefined ? {} : { version }) },
      order: { version: 'DESC' },
    }),
  );
  if (!row) throw new NotAnalysed('There is no analysed version of this document with that number.');
  const json = (await contents.get(tenantId, row.sha256)).toString('utf8');
  return { json, sha256: row.sha256, version: row.version };
};
