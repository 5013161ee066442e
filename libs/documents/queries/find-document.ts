import { Injectable } from '@nestjs/common';
import { Database, EventStore, requireContext } from '#platform';
import { DocumentNotFound, VersionNotFound } from '../domain/document.errors.ts';
import { VersionRow } from '../projections/document-contents.ts';
import { DocumentRow, uploadedRow } from '../projections/document-views.ts';

/** What the database's integers hold. */
const MAX_INTEGER = 2_147_483_647;

/** Rows of the current tenant, or a refusal that the client understands. */
@Injectable()
export class FindDocument {
  constructor(
    private readonly database: Database,
    private readonly events: EventStore,
  ) {}

  /** The document, as it was uploaded when the read table does not have it yet. Throws `DocumentNotFound`. */
  async document(id: string): Promise<DocumentRow> {
    const { tenantId } = requireContext();
    const row = await this.database.read((rows) => rows.findOneBy(DocumentRow, { tenantId, id }));
    return row ?? this.uploaded(id);
  }

  /** The document as it was uploaded, from the log. Throws `DocumentNotFound`. */
  async uploaded(id: string): Promise<DocumentRow> {
    const [first] = await this.events.read<Parameters<typeof uploadedRow>[0]['data']>(`document-${id}`);
    if (!first) throw new DocumentNotFound(`There is no document ${id}.`);
    return uploadedRow(first);
  }

  /** The version with this number, or the latest one. Throws `DocumentNotFound` or `VersionNotFound`. */
  async version(documentId: string, number?: number): Promise<VersionRow> {
    const { tenantId } = requireContext();
    if (Math.abs(number ?? 0) > MAX_INTEGER) throw new VersionNotFound(`There is no version ${number}.`);
    const row = await this.database.read((rows) =>
      rows.findOne(VersionRow, {
        where: { tenantId, documentId, ...(number === undefined ? {} : { version: number }) },
        order: { version: 'DESC' },
      }),
    );
    if (row) return row;
    await this.document(documentId);
    throw new VersionNotFound(
      number === undefined ? 'The document has no version yet.' : `There is no version ${number}.`,
    );
  }
}
