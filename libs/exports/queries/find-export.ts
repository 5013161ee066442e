import { Injectable } from '@nestjs/common';
import { Database, requireContext } from '#platform';
import { ExportNotFound } from '../domain/export.errors.ts';
import { ExportRow } from '../projections/export-views.ts';

/** Rows of the current tenant, or a refusal that the client understands. */
@Injectable()
export class FindExport {
  constructor(private readonly database: Database) {}

  /** Throws `ExportNotFound`. */
  async byId(id: string): Promise<ExportRow> {
    const { tenantId } = requireContext();
    const row = await this.database.read((rows) => rows.findOneBy(ExportRow, { tenantId, id }));
    if (!row) throw new ExportNotFound(`There is no export ${id}.`);
    return row;
  }
}
