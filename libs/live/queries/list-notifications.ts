import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, decodeCursor, requireContext, toPage } from '#platform';
import type { ListNotificationsRequest } from '../notification.request.ts';
import type { NotificationPageView, NotificationView } from '../notification.view.ts';
import { NotificationRow } from '../projections/notifications.ts';

/** What happened in the tenant, the newest first. */
export class ListNotifications extends Query<NotificationPageView> {
  constructor(readonly request: ListNotificationsRequest) {
    super();
  }
}

@QueryHandler(ListNotifications)
export class ListNotificationsHandler implements IQueryHandler<ListNotifications> {
  constructor(private readonly database: Database) {}

  async execute({ request }: ListNotifications): Promise<NotificationPageView> {
    const { type, documentId, limit } = request;
    const cursor = decodeCursor(request.cursor, 'number');
    const { tenantId } = requireContext();
    const found = await this.database.read((rows) => {
      const query = rows
        .createQueryBuilder(NotificationRow, 'n')
        .where('n.tenantId = :tenantId', { tenantId })
        .orderBy('n.position', 'DESC')
        .take(limit + 1);
      if (type !== undefined) query.andWhere('n.type = :type', { type });
      if (documentId !== undefined) query.andWhere('n.documentId = :documentId', { documentId });
      if (cursor) query.andWhere('n.position < :before', { before: cursor.key });
      return query.getMany();
    });
    return toPage(found, limit, toView, ({ position, id }) => ({ key: position, id }));
  }
}

const toView = ({ id, type, at, documentId, actorId, actorName, data }: NotificationRow): NotificationView => ({
  id,
  type,
  at: at.toISOString(),
  documentId,
  actor: { id: actorId, name: actorName },
  data,
});
