import type { WebhookRow } from '../projections/webhooks.ts';
import type { WebhookView } from '../webhook.view.ts';

/** A row as clients see it. */
export const toWebhookView = ({ id, url, events, createdAt, createdBy }: WebhookRow): WebhookView => ({
  id,
  url,
  events: [...events],
  createdAt: createdAt.toISOString(),
  createdBy,
});
