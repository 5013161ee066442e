import { Injectable } from '@nestjs/common';
import { Database, ReadYourWrites, requireContext } from '#platform';
import { DocumentNotFound } from '../domain/policy.errors.ts';
import { ComplianceRow } from '../projections/compliance-views.ts';

/** The row of a document, which it has from its upload on. */
@Injectable()
export class FindCompliance {
  constructor(
    private readonly database: Database,
    private readonly readYourWrites: ReadYourWrites,
  ) {}

  /** Throws `DocumentNotFound`. */
  async document(documentId: string): Promise<ComplianceRow> {
    const row = await this.row(documentId);
    if (row) return row;
    // Uploaded a moment ago, perhaps: the upload has waited for other read tables than this one.
    await this.readYourWrites.settle();
    const late = await this.row(documentId);
    if (!late) throw new DocumentNotFound(`There is no document ${documentId}.`);
    return late;
  }

  private row(documentId: string): Promise<ComplianceRow | null> {
    const { tenantId } = requireContext();
    return this.database.read((rows) => rows.findOneBy(ComplianceRow, { tenantId, documentId }));
  }
}
