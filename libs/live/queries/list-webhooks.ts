import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, decodeCursor, requireContext, toPage, type PageRequest } from '#platform';
import { WebhookRow } from '../projections/webhooks.ts';
import type { WebhookPageView } from '../webhook.view.ts';
import { toWebhookView } from './to-webhook-view.ts';

/** The newest first. */
export class ListWebhooks extends Query<WebhookPageView> {
  constructor(readonly request: PageRequest) {
    super();
  }
}

@QueryHandler(ListWebhooks)
export class ListWebhooksHandler implements IQueryHandler<ListWebhooks> {
  constructor(private readonly database: Database) {}

  async execute({ request }: ListWebhooks): Promise<WebhookPageView> {
    const { limit } = request;
    const cursor = decodeCursor(request.cursor, 'time');
    const { tenantId } = requireContext();
    const found = await this.database.read((rows) => {
      const query = rows
        .createQueryBuilder(WebhookRow, 'w')
        .where('w.tenantId = :tenantId', { tenantId })
        .orderBy('w.createdAt', 'DESC')
        .addOrderBy('w.id', 'DESC')
        .take(limit + 1);
      if (cursor) query.andWhere('(w.createdAt, w.id) < (:key, :id)', { key: cursor.key, id: cursor.id });
      return query.getMany();
    });
    return toPage(found, limit, toWebhookView, ({ createdAt, id }) => ({ key: createdAt.toISOString(), id }));
  }
}
