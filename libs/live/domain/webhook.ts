import type { Decider } from '#kernel';
import type { WebhookEvent } from '../events.ts';
import { WebhookAlreadyExists, WebhookNotFound } from './webhook.errors.ts';

export type Webhook =
  | { readonly status: 'absent' | 'removed' }
  | { readonly status: 'active'; readonly id: string; readonly url: string; readonly secret: string | null };

type Added = Extract<WebhookEvent, { type: 'WebhookAdded' }>['data'];

export const webhookDecider: Decider<Webhook, WebhookEvent> = {
  initial: { status: 'absent' },
  evolve: (webhook, { type, data }): Webhook => {
    switch (type) {
      case 'WebhookAdded':
        return { status: 'active', id: data.webhookId, url: data.url, secret: data.secret };
      case 'WebhookRemoved':
        return { status: 'removed' };
      case 'WebhookDeliveryResent':
        return webhook;
    }
  },
};

export const addWebhook = (webhook: Webhook, added: Added): WebhookEvent[] => {
  if (webhook.status !== 'absent') throw new WebhookAlreadyExists(`The webhook ${added.webhookId} exists.`);
  return [{ type: 'WebhookAdded', data: added }];
};

/** Throws `WebhookNotFound`. */
export const removeWebhook = (webhook: Webhook): WebhookEvent[] => [
  { type: 'WebhookRemoved', data: { webhookId: activeWebhook(webhook).id } },
];

/** Throws `WebhookNotFound`. */
export const resendDelivery = (webhook: Webhook, deliveryId: string): WebhookEvent[] => [
  { type: 'WebhookDeliveryResent', data: { webhookId: activeWebhook(webhook).id, deliveryId } },
];

const activeWebhook = (webhook: Webhook): Extract<Webhook, { status: 'active' }> => {
  if (webhook.status !== 'active') throw new WebhookNotFound('There is no such webhook.');
  return webhook;
};
