import { queue } from '#platform';

/** A message to a webhook; `round` is that of the delivery when this was queued. */
export interface DeliveryTask {
  readonly deliveryId: string;
  readonly round: number;
}

/** Tries with pauses of about a second, two, four, up to four hours: about a day in all. */
export const webhooksQueue = queue<DeliveryTask>('webhooks', {
  expireInSeconds: 60,
  retryLimit: 18,
  retryDelayMax: 4 * 3_600,
  concurrency: 4,
});
