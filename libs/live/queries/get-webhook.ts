import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database } from '#platform';
import type { WebhookView } from '../webhook.view.ts';
import { findWebhook } from './find-webhook.ts';
import { toWebhookView } from './to-webhook-view.ts';

export class GetWebhook extends Query<WebhookView> {
  constructor(readonly webhookId: string) {
    super();
  }
}

@QueryHandler(GetWebhook)
export class GetWebhookHandler implements IQueryHandler<GetWebhook> {
  constructor(private readonly database: Database) {}

  async execute({ webhookId }: GetWebhook): Promise<WebhookView> {
    return toWebhookView(await this.database.read((rows) => findWebhook(rows, webhookId)));
  }
}
