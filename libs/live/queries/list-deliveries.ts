import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, decodeCursor, requireContext, toPage } from '#platform';
import { DeliveryRow } from '../delivery-row.ts';
import type { ListDeliveriesRequest } from '../webhook.request.ts';
import type { DeliveryPageView } from '../webhook.view.ts';
import { findWebhook } from './find-webhook.ts';
import { toDeliveryView } from './to-delivery-view.ts';

/** The deliveries of a webhook, the newest first. */
export class ListDeliveries extends Query<DeliveryPageView> {
  constructor(
    readonly webhookId: string,
    readonly request: ListDeliveriesRequest,
  ) {
    super();
  }
}

@QueryHandler(ListDeliveries)
export class ListDeliveriesHandler implements IQueryHandler<ListDeliveries> {
  constructor(private readonly database: Database) {}

  async execute({ webhookId, request }: ListDeliveries): Promise<DeliveryPageView> {
    const { status, limit } = request;
    const cursor = decodeCursor(request.cursor, 'time');
    const { tenantId } = requireContext();
    const found = await this.database.read(async (rows) => {
      await findWebhook(rows, webhookId);
      const query = rows
        .createQueryBuilder(DeliveryRow, 'd')
        .where('d.tenantId = :tenantId AND d.webhookId = :webhookId', { tenantId, webhookId })
        .orderBy('d.createdAt', 'DESC')
        .addOrderBy('d.id', 'DESC')
        .take(limit + 1);
      if (status !== undefined) query.andWhere('d.status = :status', { status });
      if (cursor) query.andWhere('(d.createdAt, d.id) < (:key, :id)', { key: cursor.key, id: cursor.id });
      return query.getMany();
    });
    return toPage(found, limit, toDeliveryView, ({ createdAt, id }) => ({ key: createdAt.toISOString(), id }));
  }
}
