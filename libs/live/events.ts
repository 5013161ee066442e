import type { EventsOf } from '#kernel';

export type WebhookEvent = EventsOf<{
  WebhookAdded: {
    webhookId: string;
    url: string;
    /** Types of messages, or `*` for all of them. */
    events: readonly string[];
    /** Kept encrypted under a key of the webhook's own; null once that key is gone. */
    secret: string | null;
  };
  WebhookRemoved: { webhookId: string };
  /** Somebody asked for it; deliveries themselves are no facts of the log, see docs/webhooks.md. */
  WebhookDeliveryResent: { webhookId: string; deliveryId: string };
}>;
