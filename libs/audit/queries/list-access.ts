import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { momentOf, Database, decodeCursor, requireContext, toPage } from '#platform';
import { AccessLog } from '../access/access-log.ts';
import { AccessRow } from '../access/access-row.ts';
import type { AccessPageView } from '../access.view.ts';
import type { ListAccessRequest } from '../list-audit.request.ts';

/** Who asked for what, the newest request first. */
export class ListAccess extends Query<AccessPageView> {
  constructor(readonly request: ListAccessRequest) {
    super();
  }
}

@QueryHandler(ListAccess)
export class ListAccessHandler implements IQueryHandler<ListAccess> {
  constructor(
    private readonly database: Database,
    private readonly log: AccessLog,
  ) {}

  async execute({ request }: ListAccess): Promise<AccessPageView> {
    const { from, to, actor, outcome, documentId, limit } = request;
    const { tenantId } = requireContext();
    const cursor = decodeCursor(request.cursor, 'time');
    await this.log.flush();
    const rows = await this.database.read((rows) => {
      const query = rows
        .createQueryBuilder(AccessRow, 'a')
        .where('a.tenantId = :tenantId', { tenantId })
        .orderBy('a.at', 'DESC')
        .addOrderBy('a.id', 'DESC')
        .take(limit + 1);
      if (from !== undefined) query.andWhere('a.at >= :from', { from: momentOf(from) });
      if (to !== undefined) query.andWhere('a.at < :to', { to: momentOf(to) });
      if (actor !== undefined) query.andWhere('a.actorId = :actor', { actor });
      if (outcome) query.andWhere('a.outcome = :outcome', { outcome });
      if (documentId !== undefined) query.andWhere('a.documentId = :documentId', { documentId });
      if (cursor) query.andWhere('(a.at, a.id) < (:key, :id)', { key: cursor.key, id: cursor.id });
      return query.getMany();
    });
    return toPage(rows, limit, toView, ({ at, id }) => ({ key: at.toISOString(), id }));
  }
}

const toView = (row: AccessRow): AccessPageView['items'][number] => ({
  id: row.id,
  at: row.at.toISOString(),
  outcome: row.outcome,
  status: row.status,
  actor: row.actorId === null ? null : { id: row.actorId, name: row.actorName ?? '' },
  method: row.method,
  path: row.path,
  route: row.route,
  documentId: row.documentId,
  correlationId: row.correlationId,
  ip: row.ip,
  userAgent: row.userAgent,
});
