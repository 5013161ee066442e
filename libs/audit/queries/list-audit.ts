import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, decodeCursor, momentOf, requireContext, toPage } from '#platform';
import type { AuditEntryView, AuditPageView } from '../audit.view.ts';
import type { ListAuditRequest } from '../list-audit.request.ts';

import { AuditRow } from '../projections/audit-entries.ts';

/** The audit trail, the newest entry first. */
export class ListAudit extends Query<AuditPageView> {
  constructor(readonly request: ListAuditRequest) {
    super();
  }
}

@QueryHandler(ListAudit)
export class ListAuditHandler implements IQueryHandler<ListAudit> {
  constructor(private readonly database: Database) {}

  async execute({ request }: ListAudit): Promise<AuditPageView> {
    const { from, to, type, actor, documentId, limit } = request;
    const { tenantId } = requireContext();
    const cursor = decodeCursor(request.cursor, 'number');
    const entries = await this.database.read((rows) => {
      const query = rows
        .createQueryBuilder(AuditRow, 'a')
        .where('a.tenantId = :tenantId', { tenantId })
        .orderBy('a.position', 'DESC')
        .take(limit + 1);
      if (from !== undefined) query.andWhere('a.at >= :from', { from: momentOf(from) });
      if (to !== undefined) query.andWhere('a.at < :to', { to: momentOf(to) });
      if (type !== undefined) query.andWhere('a.type = :type', { type });
      if (actor !== undefined) query.andWhere('a.actorId = :actor', { actor });
      if (documentId !== undefined) query.andWhere('a.documentId = :documentId', { documentId });
      if (cursor) query.andWhere('a.position < :before', { before: cursor.key });
      return query.getMany();
    });
    return toPage(entries, limit, toView, ({ position, id }) => ({ key: position, id }));
  }
}

const toView = (row: AuditRow): AuditEntryView => ({
  id: row.id,
  type: row.type,
  at: row.at.toISOString(),
  actor: { id: row.actorId, name: row.actorName },
  documentId: row.documentId,
  position: Number(row.position),
  correlationId: row.correlationId,
  data: row.data,
});
