import { specify } from '#kernel/testing';
import type { WebhookEvent } from '../events.ts';
import { WebhookAlreadyExists, WebhookNotFound } from './webhook.errors.ts';
import { addWebhook, removeWebhook, resendDelivery, webhookDecider } from './webhook.ts';

const given = specify(webhookDecider);
const data = { webhookId: 'w1', url: 'https://example.com/', events: ['*'], secret: 'only for tests' };
const added: WebhookEvent = { type: 'WebhookAdded', data };
const removed: WebhookEvent = { type: 'WebhookRemoved', data: { webhookId: 'w1' } };

describe('a webhook', () => {
  it('is added', () =>
    given()
      .when((it) => addWebhook(it, data))
      .then(added));
  it('is added once', () =>
    given(added)
      .when((it) => addWebhook(it, data))
      .thenFails(WebhookAlreadyExists));
  it('is removed', () => given(added).when(removeWebhook).then(removed));
  it('is not removed twice', () => given(added, removed).when(removeWebhook).thenFails(WebhookNotFound));
  it('is asked to send again', () =>
    given(added)
      .when((it) => resendDelivery(it, 'd1'))
      .then({ type: 'WebhookDeliveryResent', data: { webhookId: 'w1', deliveryId: 'd1' } }));
  it('sends nothing again after it was removed', () =>
    given(added, removed)
      .when((it) => resendDelivery(it, 'd1'))
      .thenFails(WebhookNotFound));
});
