import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, decodeCursor, requireContext, toPage } from '#platform';
import type { DocumentPageView } from '../document.view.ts';
import type { ListDocumentsRequest } from '../list-documents.request.ts';
import { DocumentRow } from '../projections/document-views.ts';
import { duplicatesOf } from './duplicates-of.ts';
import { toDocumentView } from './to-document-view.ts';

export class ListDocuments extends Query<DocumentPageView> {
  constructor(readonly request: ListDocumentsRequest) {
    super();
  }
}

const SORT_KEYS = { createdAt: 'createdAt', updatedAt: 'updatedAt', title: 'title' } as const;

@QueryHandler(ListDocuments)
export class ListDocumentsHandler implements IQueryHandler<ListDocuments> {
  constructor(private readonly database: Database) {}

  async execute({ request }: ListDocuments): Promise<DocumentPageView> {
    const { q, status, tag, policyRepositoryId, limit } = request;
    const falling = request.sort.startsWith('-');
    const key = SORT_KEYS[request.sort.replace('-', '') as keyof typeof SORT_KEYS];
    const cursor = decodeCursor(request.cursor, key === 'title' ? 'text' : 'time');
    const { tenantId } = requireContext();
    const { documents, duplicates } = await this.database.read(async (rows) => {
      const query = rows
        .createQueryBuilder(DocumentRow, 'd')
        .where('d.tenantId = :tenantId', { tenantId })
        .orderBy(`d.${key}`, falling ? 'DESC' : 'ASC')
        .addOrderBy('d.id', falling ? 'DESC' : 'ASC')
        .take(limit + 1);
      if (status) query.andWhere('d.status = :status', { status });
      else query.andWhere("d.status <> 'withdrawn'");
      if (tag !== undefined) query.andWhere(':tag = ANY(d.tags)', { tag });
      if (policyRepositoryId !== undefined)
        query.andWhere('d.policyRepositoryId = :policyRepositoryId', { policyRepositoryId });
      if (q !== undefined) {
        const pattern = `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
        query.andWhere('(d.title ILIKE :pattern OR d.filename ILIKE :pattern)', { pattern });
      }
      if (cursor)
        query.andWhere(`(d.${key}, d.id) ${falling ? '<' : '>'} (:key, :id)`, { key: cursor.key, id: cursor.id });
      const documents = await query.getMany();
      return { documents, duplicates: await duplicatesOf(rows, documents) };
    });
    return toPage(
      documents,
      limit,
      (row) => toDocumentView(row, duplicates.get(row.id) ?? []),
      (row) => ({ key: key === 'title' ? row.title : row[key].toISOString(), id: row.id }),
    );
  }
}
