import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, decodeCursor, toPage } from '#platform';
import { AccessLog } from '../access/access-log.ts';
import type { AuditPageView } from '../audit.view.ts';
import type { ListAuditRequest } from '../list-audit.request.ts';
import { selectEntries, toEntryViews } from './select-entries.ts';

/** The audit trail, the newest entry first. */
export class ListAudit extends Query<AuditPageView> {
  constructor(
    readonly request: ListAuditRequest,
    readonly documentId: string | undefined = request.documentId,
  ) {
    super();
  }
}

@QueryHandler(ListAudit)
export class ListAuditHandler implements IQueryHandler<ListAudit> {
  constructor(
    private readonly database: Database,
    private readonly log: AccessLog,
  ) {}

  async execute({ request, documentId }: ListAudit): Promise<AuditPageView> {
    const { limit } = request;
    const cursor = decodeCursor(request.cursor, 'number');
    await this.log.flush();
    return this.database.read(async (rows) => {
      const query = selectEntries(rows, request, documentId)
        .orderBy('a.position', 'DESC')
        .take(limit + 1);
      if (cursor) query.andWhere('a.position < :before', { before: cursor.key });
      const entries = await query.getMany();
      const { items, nextCursor } = toPage(
        entries,
        limit,
        (row) => row,
        ({ position, id }) => ({ key: position, id }),
      );
      return { items: await toEntryViews(rows, items), nextCursor };
    });
  }
}
