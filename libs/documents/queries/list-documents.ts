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

interface Order {
  /** What is sorted by, in SQL. */
  readonly by: string;
  /** The same of a row, as a cursor carries it. */
  readonly keyOf: (row: DocumentRow) => string;
  readonly cursor: 'text' | 'time' | 'number';
}

/** More than any score: unknown comes last in both directions. */
const UNKNOWN_READINESS = 999;

const severityWeight = ({ critical, high, medium, low }: DocumentRow['findings']): number =>
  [critical, high, medium, low].reduce((weight, count) => weight * 1_000 + Math.min(count, 999), 0);

const orderOf = (key: string, falling: boolean): Order => {
  switch (key) {
    case 'title':
      return { by: 'd.title', keyOf: ({ title }) => title, cursor: 'text' };
    case 'updatedAt':
      return { by: 'd.updatedAt', keyOf: ({ updatedAt }) => updatedAt.toISOString(), cursor: 'time' };
    case 'readiness': {
      const unknown = falling ? 0 : UNKNOWN_READINESS;
      return {
        by: `COALESCE((d.readiness->>'score')::int + 1, ${unknown})`,
        keyOf: ({ readiness }) => String(readiness ? readiness.score + 1 : unknown),
        cursor: 'number',
      };
    }
    case 'findings':
      return {
        by: `(LEAST((d.findings->>'critical')::bigint, 999) * 1000000000 + LEAST((d.findings->>'high')::int, 999) * 1000000
              + LEAST((d.findings->>'medium')::int, 999) * 1000 + LEAST((d.findings->>'low')::int, 999))`,
        keyOf: ({ findings }) => String(severityWeight(findings)),
        cursor: 'number',
      };
    default:
      return { by: 'd.createdAt', keyOf: ({ createdAt }) => createdAt.toISOString(), cursor: 'time' };
  }
};

@QueryHandler(ListDocuments)
export class ListDocumentsHandler implements IQueryHandler<ListDocuments> {
  constructor(private readonly database: Database) {}

  async execute({ request }: ListDocuments): Promise<DocumentPageView> {
    const { q, status, tag, policyRepositoryId, limit } = request;
    const falling = request.sort.startsWith('-');
    const order = orderOf(request.sort.replace('-', ''), falling);
    const cursor = decodeCursor(request.cursor, order.cursor);
    const { tenantId } = requireContext();
    const { documents, duplicates } = await this.database.read(async (rows) => {
      const query = rows
        .createQueryBuilder(DocumentRow, 'd')
        .where('d.tenantId = :tenantId', { tenantId })
        .orderBy(order.by, falling ? 'DESC' : 'ASC')
        .addOrderBy('d.id', falling ? 'DESC' : 'ASC')
        .limit(limit + 1);
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
        query.andWhere(`(${order.by}, d.id) ${falling ? '<' : '>'} (:key, :id)`, { key: cursor.key, id: cursor.id });
      const documents = await query.getMany();
      return { documents, duplicates: await duplicatesOf(rows, documents) };
    });
    return toPage(
      documents,
      limit,
      (row) => toDocumentView(row, duplicates.get(row.id) ?? []),
      (row) => ({ key: order.keyOf(row), id: row.id }),
    );
  }
}
