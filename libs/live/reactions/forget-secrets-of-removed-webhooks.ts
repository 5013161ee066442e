import { EraseSubject, reaction } from '#platform';
import type { WebhookEvent } from '../events.ts';

export const forgetSecretsOfRemovedWebhooks = reaction<WebhookEvent>()({
  name: 'forget-secrets-of-removed-webhooks',
  on: {
    WebhookRemoved: ({ data: { webhookId } }) => new EraseSubject(webhookId, 'The webhook was removed.'),
  },
});
