import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, decodeCursor, requireContext, toPage, type PageRequest } from '#platform';
import type { ExportPageView } from '../export.view.ts';
import { ExportRow } from '../projections/export-views.ts';
import { toExportView } from './to-export-view.ts';

/** The exports of a document, the newest first. */
export class ListExports extends Query<ExportPageView> {
  constructor(
    readonly documentId: string,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(ListExports)
export class ListExportsHandler implements IQueryHandler<ListExports> {
  constructor(private readonly database: Database) {}

  async execute({ documentId, page }: ListExports): Promise<ExportPageView> {
    const { tenantId } = requireContext();
    const cursor = decodeCursor(page.cursor, 'time');
    const exports = await this.database.read((rows) => {
      const query = rows
        .createQueryBuilder(ExportRow, 'e')
        .where('e.tenantId = :tenantId AND e.documentId = :documentId', { tenantId, documentId })
        .orderBy('e.createdAt', 'DESC')
        .addOrderBy('e.id', 'DESC')
        .take(page.limit + 1);
      if (cursor) query.andWhere('(e.createdAt, e.id) < (:key, :id)', { key: cursor.key, id: cursor.id });
      return query.getMany();
    });
    return toPage(exports, page.limit, toExportView, ({ createdAt, id }) => ({ key: createdAt.toISOString(), id }));
  }
}
