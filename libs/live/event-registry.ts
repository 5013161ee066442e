import { registerEvents } from '#kernel';
import type { WebhookEvent } from './events.ts';

const webhookId = '7c1e5a90-3b7d-4f21-8a64-0d9e2f5b6c38';
const deliveryId = 'e2b7c4d1-95f0-4a3e-b6c8-1f0a7d3e9b52';

export const webhookEvents = registerEvents<WebhookEvent>()({
  WebhookAdded: {
    version: 1,
    example: {
      webhookId,
      url: 'https://hooks.example.com/docsense',
      events: ['analysis.completed', 'compliance.changed'],
      secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    },
    // Not of a person, but the same is asked of it: unreadable in the log, and gone when the webhook goes.
    personal: { secret: 'webhookId' },
  },
  WebhookRemoved: { version: 1, example: { webhookId } },
  WebhookDeliveryResent: { version: 1, example: { webhookId, deliveryId } },
});
