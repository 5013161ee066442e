import { Injectable } from '@nestjs/common';
import { Database, requireContext } from '#platform';
import { DocumentNotFound, VersionNotFound } from '../domain/document.errors.ts';
import { VersionRow } from '../projections/document-contents.ts';
import { DocumentRow } from '../projections/document-views.ts';

/** Rows of the current tenant, or a refusal that the client understands. */
@Injectable()
export class FindDocument {
  constructor(private readonly database: Database) {}

  /** Throws `DocumentNotFound`. */
  async document(id: string): Promise<DocumentRow> {
    const { tenantId } = requireContext();
    const row = await this.database.dataSource.getRepository(DocumentRow).findOneBy({ tenantId, id });
    if (!row) throw new DocumentNotFound(`There is no document ${id}.`);
    return row;
  }

  /** The version with this number, or the latest one. Throws `DocumentNotFound` or `VersionNotFound`. */
  async version(documentId: string, number?: number): Promise<VersionRow> {
    const { tenantId } = requireContext();
    const rows = this.database.dataSource.getRepository(VersionRow);
    const row = await rows.findOne({
      where: { tenantId, documentId, ...(number === undefined ? {} : { version: number }) },
      order: { version: 'DESC' },
    });
    if (row) return row;
    await this.document(documentId);
    throw new VersionNotFound(
      number === undefined ? 'The document has no version yet.' : `There is no version ${number}.`,
    );
  }
}
